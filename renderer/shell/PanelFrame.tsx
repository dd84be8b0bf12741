import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Settings } from '#core/settings/settings'
import { FaultBoundary } from '../kit/FaultBoundary.tsx'
import { theme } from '../kit/theme.ts'
import { TextProvider } from '../text/TextProvider.tsx'

const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

type Props = Readonly<{ language: Settings['language']; scheme: Settings['theme']; children: ReactNode }>

/** Language, look and the page's net for bugs, around everything. */
export const PanelFrame = ({ language, scheme, children }: Props) => (
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    getStyleNonce={styleNonce}
    {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
  >
    <TextProvider language={language}>
      <FaultBoundary>{children}</FaultBoundary>
    </TextProvider>
  </MantineProvider>
)
