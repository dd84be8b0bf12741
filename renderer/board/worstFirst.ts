import type { AgentLive } from '#core/asuo/monitoring'
import { callerWaited } from './agentClocks.ts'

const bySeverity = { alarm: 0, warning: 1, normal: 2 } as const
const byState: Record<AgentLive['state'], number> = {
  hold: 0,
  talking: 1,
  ringing: 2,
  dialling: 3,
  wrap_up: 4,
  available: 5,
  break: 6,
  disconnected: 7,
  offline: 8,
}

/** The operator whose caller is worst off stands on top. The callers' clocks of one state go alike: they are compared at the last word of all. */
export const worstFirst = (agents: readonly AgentLive[]): readonly AgentLive[] => {
  const lastWord = Math.max(0, ...agents.map(({ lastSeenAt }) => Date.parse(lastSeenAt)))
  const waited = (agent: AgentLive) => callerWaited(agent, lastWord) ?? 0
  return [...agents].sort(
    (one, other) =>
      bySeverity[one.severity] - bySeverity[other.severity] ||
      byState[one.state] - byState[other.state] ||
      waited(other) - waited(one) ||
      one.name.localeCompare(other.name),
  )
}
