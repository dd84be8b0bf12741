import { type CallerClock, sumsAt } from '#core/telephony/callerClock'
import { duration } from '../kit/duration.ts'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './CallerClockView.module.css'

type Props = Readonly<{ clock: CallerClock }>

/** What the caller has waited so far (clause 1.8): one sum, and what it is made of. */
export const CallerClockView = ({ clock }: Props) => {
  const text = useText().call.clock
  const { queueWaitMs, holdMs, silenceMs } = sumsAt(clock, useMonotonicNow())
  const total = queueWaitMs + holdMs + silenceMs
  const parts = [
    { kind: 'queueWait', ms: queueWaitMs, words: text.queueWait },
    { kind: 'hold', ms: holdMs, words: text.hold },
    { kind: 'silence', ms: silenceMs, words: text.silence },
  ] as const
  return (
    <div role="timer" aria-label={text.name} className={css.clock}>
      <div className={css.total}>
        <span>{text.name}</span>
        <strong>{duration(total)}</strong>
      </div>
      <div className={css.parts}>
        {parts.map(({ kind, ms, words }) => (
          <div key={kind} className={css.part} data-kind={kind} data-running={clock.running?.kind === kind}>
            <span>{words}</span>
            <span>{duration(ms)}</span>
            <svg className={css.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
              <rect className={css.share} width={total === 0 ? 0 : (ms / total) * 100} height="4" />
            </svg>
          </div>
        ))}
      </div>
    </div>
  )
}
