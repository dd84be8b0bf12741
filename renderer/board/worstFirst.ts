import type { AgentLive } from '#core/asuo/monitoring'

const bySeverity = { alarm: 0, warning: 1, normal: 2 } as const
const byState: Record<AgentLive['state'], number> = {
  hold: 0,
  talking: 1,
  ringing: 2,
  wrap_up: 3,
  available: 4,
  break: 5,
  disconnected: 6,
  offline: 7,
}

const clockMs = ({ callerClock }: AgentLive): number =>
  callerClock === null ? 0 : (callerClock.queueWaitMs ?? 0) + callerClock.holdMs + callerClock.silenceMs

/** The operator whose caller is worst off stands on top. */
export const worstFirst = (agents: readonly AgentLive[]): readonly AgentLive[] =>
  [...agents].sort(
    (one, other) =>
      bySeverity[one.severity] - bySeverity[other.severity] ||
      byState[one.state] - byState[other.state] ||
      clockMs(other) - clockMs(one) ||
      one.name.localeCompare(other.name),
  )
