import type { AgentLive } from '#core/asuo/monitoring'
import { duration } from '../kit/duration.ts'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import { holdLasts, isSilent } from './agentClocks.ts'
import css from './HoldBar.module.css'

type Props = Readonly<{ agent: AgentLive; serverAhead: number }>

/** The promised time against the actual one: the line is the promise, the bar is the truth. Grey where it is the last that is known. */
export const HoldBar = ({ agent, serverAhead }: Props) => {
  const { board: text, units } = useText()
  const actual = holdLasts(agent, useMonotonicNow() + serverAhead)
  const { hold } = agent
  if (hold === null || actual === null) return units.none
  const promised = hold.promisedSeconds === null ? null : hold.promisedSeconds * 1000
  const whole = Math.max(actual, promised ?? 0, 1) * 1.1
  const words = promised === null ? text.holdNoPromise(duration(actual)) : text.holdBar(duration(actual), duration(promised))
  const verdict = isSilent(agent) ? 'unknown' : promised !== null && actual > promised ? 'over' : 'within'
  return (
    <div className={css.hold} data-verdict={verdict}>
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
