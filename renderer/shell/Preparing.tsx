import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text/TextProvider.tsx'
import { Page } from './Page.tsx'

type Props = Readonly<{ children: ReactNode }>

/** Until the desk has told of itself. */
export const Preparing = ({ children }: Props) => (
  <main>
    <Page>
      <p role="status">
        <Loader size="sm" aria-hidden /> {useText().desk.preparing}
      </p>
      {children}
    </Page>
  </main>
)
