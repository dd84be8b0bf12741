import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { MicrophoneBand } from '#core/telephony/microphoneBand'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{
  /** Null while there was not enough speech to judge by. */
  outcome: MicrophoneBand | 'unheard' | null
}>

/** What came of a check of the microphone, in words. */
export const MicrophoneVerdict = ({ outcome }: Props) => {
  const text = useText().call
  const isGood = outcome !== null && outcome !== 'unheard' && outcome.hint === null
  const words =
    outcome === null
      ? text.check.listening
      : outcome === 'unheard'
        ? text.check.unheard
        : outcome.hint === null
          ? text.check.good
          : text.level.hints[outcome.hint]
  return (
    <Alert
      role="status"
      variant="outline"
      color={outcome === null ? 'calm' : isGood ? 'good' : 'danger'}
      icon={outcome === null ? null : isGood ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      {words}
    </Alert>
  )
}
