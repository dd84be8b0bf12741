import type { AgentState, PresenceState } from '#core/asuo/agentState'
import type { AgentLive, Severity } from '#core/asuo/monitoring'
import type { CallerClock } from '#core/asuo/presence'

export interface LiveHold {
  readonly promisedSeconds: number | null
  readonly startedMs: number
  readonly warned: boolean
}

/** Who it is, as accounts say. */
export interface AgentName {
  readonly id: string
  readonly name: string
  readonly teamId: string | null
}

/** One operator as the board keeps him; times are epoch ms of the service. */
export interface LiveAgent {
  readonly agent: AgentName
  readonly state: AgentState
  /** Of the state: why this break. */
  readonly reason: string | null
  readonly sinceMs: number
  readonly callId: string | null
  readonly ticketUin: string | null
  readonly step: string | null
  /** Kept through a silence, so that a desk that comes back is still in the same hold. */
  readonly hold: LiveHold | null
  readonly holdCount: number
  readonly holdMsBefore: number
  readonly callerClock: CallerClock | null
  readonly outboxDamaged: boolean
  readonly lastSeenMs: number
  /** When the newest word was said: an older one that arrives later changes nothing. */
  readonly toldMs: number
}

/** What a presence or an event says of a desk; what it leaves out stays. */
export interface Word {
  readonly atMs: number
  readonly seenMs: number
  readonly state?: PresenceState
  readonly reason?: string | null
  readonly callId?: string | null
  readonly step?: string | null
  readonly ticketUin?: string | null
  readonly hold?: LiveHold | null
  readonly callerClock?: CallerClock | null
  readonly outboxDamaged?: boolean
}

export const newcomer = (agent: AgentName, nowMs: number): LiveAgent => ({
  agent,
  state: 'offline',
  reason: null,
  sinceMs: nowMs,
  callId: null,
  ticketUin: null,
  step: null,
  hold: null,
  holdCount: 0,
  holdMsBefore: 0,
  callerClock: null,
  outboxDamaged: false,
  lastSeenMs: nowMs,
  toldMs: 0,
})

const ofNewCall = { ticketUin: null, step: null, hold: null, holdCount: 0, holdMsBefore: 0, callerClock: null }

/** Holds are counted as they begin and summed as they end; within one hold a renewed promise replaces the old one. */
const holding = (before: LiveAgent, state: AgentState, word: Word): Pick<LiveAgent, 'hold' | 'holdCount' | 'holdMsBefore'> => {
  const { hold, holdCount, holdMsBefore } = before
  if (state === 'hold') {
    const told = word.hold ?? hold ?? { promisedSeconds: null, startedMs: word.atMs, warned: false }
    return { hold: { ...told, startedMs: hold?.startedMs ?? told.startedMs }, holdCount: holdCount + (hold ? 0 : 1), holdMsBefore }
  }
  if (hold === null || state === 'disconnected') return { hold, holdCount, holdMsBefore }
  return { hold: null, holdCount, holdMsBefore: holdMsBefore + Math.max(0, word.atMs - hold.startedMs) }
}

const given = <T>(told: T | undefined, kept: T): T => (told === undefined ? kept : told)

/** The agent after a word. */
export const hear = (before: LiveAgent, word: Word): LiveAgent => {
  const lastSeenMs = Math.max(before.lastSeenMs, word.seenMs)
  if (word.atMs < before.toldMs) return { ...before, lastSeenMs }
  const callId = given(word.callId, before.callId)
  const isNewCall = callId !== before.callId
  const base = isNewCall ? { ...before, ...ofNewCall } : before
  const state = word.state ?? before.state
  return {
    ...base,
    ...holding(base, state, word),
    state,
    reason: given(word.reason, before.reason),
    sinceMs: state === before.state && !isNewCall ? before.sinceMs : word.atMs,
    callId,
    step: given(word.step, base.step),
    ticketUin: given(word.ticketUin, base.ticketUin),
    callerClock: given(word.callerClock, base.callerClock),
    outboxDamaged: given(word.outboxDamaged, before.outboxDamaged),
    lastSeenMs,
    toldMs: word.atMs,
  }
}

/** The desk has said nothing for too long. */
export const fallSilent = (before: LiveAgent, nowMs: number): LiveAgent => ({ ...before, state: 'disconnected', sinceMs: nowMs })

const instantOf = (ms: number) => new Date(ms).toISOString()

export const agentView = (live: LiveAgent, severity: Severity): AgentLive => ({
  agentId: live.agent.id,
  name: live.agent.name,
  teamId: live.agent.teamId,
  state: live.state,
  reason: live.reason,
  since: instantOf(live.sinceMs),
  callId: live.callId,
  ticketUin: live.ticketUin,
  holdCount: live.holdCount,
  holdMsBefore: live.holdMsBefore,
  severity,
  lastSeenAt: instantOf(live.lastSeenMs),
  step: live.step,
  hold: live.hold && {
    promisedSeconds: live.hold.promisedSeconds,
    startedAt: instantOf(live.hold.startedMs),
    warned: live.hold.warned,
  },
  callerClock: live.callerClock,
})
