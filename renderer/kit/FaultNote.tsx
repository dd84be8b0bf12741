import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Fault } from '#core/faults/fault'
import { useText } from '../text/TextProvider.tsx'
import { faultSentence } from '../text/text.ts'

type Props = Readonly<{
  fault: Fault
  /** Other words where the usual ones do not fit the place. */
  sentenceOf?: typeof faultSentence
}>

/** A fault as a sentence, in the place where it matters. */
export const FaultNote = ({ fault, sentenceOf = faultSentence }: Props) => {
  const text = useText()
  return (
    <Alert color="danger" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {sentenceOf(text, fault)}
    </Alert>
  )
}
