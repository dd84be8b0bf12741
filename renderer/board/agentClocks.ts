import type { AgentLive } from '#core/asuo/monitoring'

/** The operator's panel says nothing: what he does now nobody knows, only what he did at `lastSeenAt`. */
export const isSilent = ({ state }: Pick<AgentLive, 'state'>): boolean => state === 'disconnected'

/** The moment up to which the clocks of this operator's call may be told, `now` and the answer in epoch ms of ASUO. */
const knownUntil = (agent: AgentLive, now: number): number => (isSilent(agent) ? Date.parse(agent.lastSeenAt) : now)

const since = (instant: string, until: number): number => Math.max(0, until - Date.parse(instant))

/** How long the hold lasts, in ms; null without one. */
export const holdLasts = (agent: AgentLive, now: number): number | null =>
  agent.hold === null ? null : since(agent.hold.startedAt, knownUntil(agent, now))

/** What the caller has waited, in ms; the sums are of `lastSeenAt`, and a hold has gone on since. Null without a caller. */
export const callerWaited = (agent: AgentLive, now: number): number | null => {
  const { callerClock: sums, hold, lastSeenAt } = agent
  if (sums === null) return null
  const heldSince = hold === null ? 0 : since(lastSeenAt, knownUntil(agent, now))
  return (sums.queueWaitMs ?? 0) + sums.holdMs + sums.silenceMs + heldSince
}

/** When each hold began that is known to last: a silent panel's is not among them. */
export const lastingHolds = (agents: readonly AgentLive[]): readonly string[] =>
  agents.flatMap((agent) => (agent.hold === null || isSilent(agent) ? [] : [agent.hold.startedAt]))
