import type { Settings } from '#core/settings/settings'
import type { CallView } from '#core/telephony/callView'
import { OutgoingCall, type OutgoingPhase } from '../call/OutgoingCall.tsx'
import { useDeskSend } from '../desk/useDesk.tsx'
import { useCallView } from '../desk/useDeskViews.ts'

const phases: readonly CallView['phase'][] = ['dialling', 'alerting', 'earlyMedia', 'cancelling'] satisfies readonly OutgoingPhase[]

const isOutgoing = (phase: CallView['phase']): phase is OutgoingPhase => phases.includes(phase)

type Props = Readonly<{ settings: Settings; organisation: string | null }>

/** The call that is being dialled; nothing once it is answered. */
export const DiallingPart = ({ settings, organisation }: Props) => {
  const send = useDeskSend()
  const call = useCallView()
  if (call === null || !isOutgoing(call.phase)) return null
  return (
    <OutgoingCall
      caller={call.caller}
      phase={call.phase}
      since={call.ringingSince}
      organisation={organisation}
      endKey={settings.keys.end}
      end={() => send({ type: 'operator.askedToEnd' })}
    />
  )
}
