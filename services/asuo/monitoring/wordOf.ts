import type { PresenceState } from '#core/asuo/agentState'
import type { CallEvent } from '#core/asuo/callEvent'
import type { Presence } from '#core/asuo/presence'
import type { Word } from './liveAgent.ts'

/** A presence is the whole picture: what it leaves out is not there. */
export const wordOfPresence = (presence: Presence, ticketUin: string | null, nowMs: number): Word => ({
  atMs: nowMs,
  seenMs: nowMs,
  state: presence.state,
  reason: presence.reason ?? null,
  callId: presence.callId ?? null,
  step: presence.step ?? null,
  // Without a ticket named, the one bound by an event stays until the next call.
  ...(ticketUin === null ? {} : { ticketUin }),
  hold: presence.hold
    ? {
        promisedSeconds: presence.hold.promisedSeconds,
        startedMs: nowMs - Math.max(0, presence.sentMonotonicMs - presence.hold.startedMonotonicMs),
        warned: presence.hold.warned,
      }
    : null,
  callerClock: presence.callerClock ?? null,
  outboxDamaged: presence.outboxDamaged ?? false,
})

const stateAfter: Readonly<Partial<Record<CallEvent['type'], PresenceState>>> = {
  ringing: 'ringing',
  answered: 'talking',
  held: 'hold',
  resumed: 'talking',
  missed: 'available',
  ended: 'wrap_up',
  wrap_up_started: 'wrap_up',
  wrap_up_ended: 'available',
}

const leavesCall: ReadonlySet<CallEvent['type']> = new Set(['missed', 'wrap_up_ended'])

/** What one event of a desk says of it. */
export const wordOfEvent = (event: CallEvent, placedMs: number, ticketUin: string | null, nowMs: number): Word => {
  const state = event.type === 'agent_state' ? event.data.state : stateAfter[event.type]
  const hold = event.type === 'held' ? { ...event.data, startedMs: placedMs } : undefined
  return {
    atMs: placedMs,
    seenMs: nowMs,
    callId: leavesCall.has(event.type) ? null : event.callId,
    ...(state === undefined ? {} : { state, reason: event.type === 'agent_state' ? (event.data.reason ?? null) : null }),
    ...(hold === undefined ? {} : { hold }),
    ...(event.type === 'script_step' ? { step: event.data.step } : {}),
    ...(ticketUin === null ? {} : { ticketUin }),
  }
}
