import type { CallView } from '#core/telephony/callView'
import { Clock } from '../kit/Clock.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import { CallerCard } from './CallerCard.tsx'
import { EndButton } from './EndButton.tsx'
import css from './LiveCall.module.css'

export type OutgoingPhase = Extract<CallView['phase'], 'dialling' | 'alerting' | 'earlyMedia' | 'cancelling'>

type Props = Readonly<{
  caller: CallView['caller']
  phase: OutgoingPhase
  /** Monotonic moment of dialling. */
  since: number
  organisation: string | null
  endKey: string
  end: () => void
}>

/** A call that was dialled here, until it is answered. */
export const OutgoingCall = ({ caller, phase, since, organisation, endKey, end }: Props) => {
  const text = useText().call
  return (
    <Pane name={text.region} aside={<Clock since={since} />}>
      <CallerCard caller={caller} organisation={organisation} />
      <p role="status" className={css.note}>
        {text.outgoing[phase]}
      </p>
      <EndButton over={phase === 'cancelling'} hotKey={endKey} end={end} />
    </Pane>
  )
}
