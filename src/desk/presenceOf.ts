import type { PresenceState } from '../asuo/agentState.ts'
import type { Presence } from '../asuo/presence.ts'
import { callerTime } from '../regulation/callerTime.ts'
import type { ChronicleEntry } from '../regulation/chronicle.ts'
import type { BreakReason } from './breakReason.ts'
import type { OpenCall } from './openCall.ts'

type Hold = NonNullable<Presence['hold']>

/** The hold that lasts, by the chronicle; a renewed promise counts from its renewal. */
const lastingHold = (chronicle: readonly ChronicleEntry[]): Hold | null => chronicle.reduce<Hold | null>(followHold, null)

const followHold = (hold: Hold | null, entry: ChronicleEntry): Hold | null => {
  switch (entry.what) {
    case 'held':
      return { promisedSeconds: entry.promisedSeconds, startedMonotonicMs: entry.monotonicMs, warned: entry.warned }
    case 'holdRenewed': {
      const lasted = hold === null ? 0 : (entry.monotonicMs - hold.startedMonotonicMs) / 1000
      return hold && { ...hold, promisedSeconds: lasted + entry.promisedSeconds }
    }
    case 'resumed':
    case 'ended':
    case 'panelReloaded':
      return null
    default:
      return hold
  }
}

/** How this desk stands (settled.md 2). Its `state` is `talking` also during a hold, which the chronicle knows. */
export const presenceOf = (
  standing: { readonly state: PresenceState; readonly reason: BreakReason | null },
  call: OpenCall | null,
  training: boolean,
  clock: { readonly monotonicMs: number; readonly bootId: string },
): Presence => {
  const hold = call === null ? null : lastingHold(call.chronicle)
  const isServed = call !== null && standing.state !== 'ringing'
  return {
    bootId: clock.bootId,
    sentMonotonicMs: clock.monotonicMs,
    state: standing.state === 'talking' && hold !== null ? 'hold' : standing.state,
    reason: standing.reason,
    callId: call?.callId ?? null,
    ticketRef: call?.facts.ticket?.saved ? call.facts.ticket.ref : null,
    step: isServed && call.facts.trail.length > 0 ? call.step : null,
    hold,
    callerClock: call === null ? null : callerTime(call.chronicle, clock.monotonicMs),
    training,
  }
}
