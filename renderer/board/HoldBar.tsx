import type { AgentLive } from '#core/asuo/monitoring'
import { duration } from '../kit/duration.ts'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './HoldBar.module.css'

type Props = Readonly<{ hold: NonNullable<AgentLive['hold']>; serverAhead: number }>

/** The promised time against the actual one: the line is the promise, the bar is the truth. */
export const HoldBar = ({ hold, serverAhead }: Props) => {
  const text = useText().board
  const actual = Math.max(0, useMonotonicNow() + serverAhead - Date.parse(hold.startedAt))
  const promised = hold.promisedSeconds === null ? null : hold.promisedSeconds * 1000
  const whole = Math.max(actual, promised ?? 0, 1) * 1.1
  const words = promised === null ? text.holdNoPromise(duration(actual)) : text.holdBar(duration(actual), duration(promised))
  return (
    <div className={css.hold} data-over={promised !== null && actual > promised}>
      <span>
        {words}
        {!hold.warned && `, ${text.unwarned}`}
      </span>
      <svg className={css.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        <rect className={css.actual} width={(actual / whole) * 100} height="10" />
        {promised !== null && <rect className={css.promised} x={(promised / whole) * 100 - 0.5} width="1" height="10" />}
      </svg>
    </div>
  )
}
