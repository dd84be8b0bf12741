import { Alert, Button, Group, Text } from '@mantine/core'
import type { LineDiagnosis } from '#core/telephony/lineDiagnosis'
import type { LineView } from '#core/telephony/lineView'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import { diagnosisSentence } from './diagnosisSentence.ts'
import { lineSentence } from './lineSentence.ts'

type Props = Readonly<{
  line: LineView
  /** The last answer of «Проверить связь»; null before any. */
  diagnosis: LineDiagnosis | null
  checking: boolean
  retry: () => void
  check: () => void
}>

/** A line that does not stand: what is the matter, when it is tried again, and what can be found out. */
export const LineTrouble = ({ line, diagnosis, checking, retry, check }: Props) => {
  const text = useText()
  const words = text.desk.diagnosis
  const now = useMonotonicNow()
  return (
    <section aria-label={words.region}>
      {/* The fault itself stands above already. */}
      <Text role="timer">{lineSentence(text, { ...line, fault: null, loss: line.fault === null ? line.loss : null }, now)}</Text>
      <Group gap="sm" mt="xs">
        <Button variant="default" size="compact-md" onClick={retry}>
          {words.retry}
        </Button>
        <Button variant="default" size="compact-md" loading={checking} onClick={check}>
          {words.check}
        </Button>
      </Group>
      {diagnosis !== null && (
        <Alert mt="xs" color={diagnosis.finding === 'fine' ? 'calm' : 'danger'} variant="outline" role="status">
          {diagnosisSentence(text, diagnosis)}
        </Alert>
      )}
    </section>
  )
}
