import type { AgentLive } from '#core/asuo/monitoring'
import { duration, isoDuration } from '../kit/duration.ts'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import { callerWaited } from './agentClocks.ts'

type Props = Readonly<{ agent: AgentLive; serverAhead: number }>

/** «Часы абонента» of one row: counts on by itself while the caller is held. */
export const CallerWait = ({ agent, serverAhead }: Props) => {
  const { units } = useText()
  const ms = callerWaited(agent, useMonotonicNow() + serverAhead)
  return ms === null ? units.none : <time dateTime={isoDuration(ms)}>{duration(ms)}</time>
}
