import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Fault } from '#core/faults/fault'
import { useText } from '../text/TextProvider.tsx'
import { faultSentence } from '../text/text.ts'

type Props = Readonly<{ fault: Fault }>

/** A fault as a sentence, in the place where it matters. */
export const FaultNote = ({ fault }: Props) => {
  const text = useText()
  return (
    <Alert color="danger" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {faultSentence(text, fault)}
    </Alert>
  )
}
