import { callerTime } from '../regulation/callerTime.ts'
import type { ChronicleEntry } from '../regulation/chronicle.ts'
import { lastLeg } from '../regulation/lastLeg.ts'
import { talkTime } from '../regulation/talkTime.ts'
import type { CallOutput } from '../telephony/callEvent.ts'
import type { DeskContext } from './deskContext.ts'
import { legIdOf, type OpenCall } from './openCall.ts'
import type { PastCall, PastOutcome } from './pastCall.ts'

const wasAnswered = (leg: readonly ChronicleEntry[]): boolean => leg.some(({ what }) => what === 'answered')

const endOf = (chronicle: readonly ChronicleEntry[]): number =>
  chronicle.findLast(({ what }) => what === 'ended')?.monotonicMs ?? chronicle.at(-1)?.monotonicMs ?? 0

/** How a call came out, by its end. A caller who hangs up while it rings has cancelled, whatever word the PBX had for it. */
export const outcomeOf = ({ wasAnswered: answered, cause }: Pick<CallOutput, 'wasAnswered' | 'cause'>): PastOutcome => {
  if (answered) return cause === 'transferred' ? 'transferred' : 'answered'
  return cause === 'normal' ? 'cancelled' : cause
}

/** What was served here: of a caller whom a colleague handed over, from then on. The colleague's question before it is none of his. */
const servedHere = (leg: readonly ChronicleEntry[]): readonly ChronicleEntry[] => {
  const taken = leg.findLastIndex(({ what }) => what === 'takenOver')
  const begin = leg[taken]
  return begin === undefined ? leg : [{ what: 'answered', at: begin.at, monotonicMs: begin.monotonicMs }, ...leg.slice(taken + 1)]
}

/** The row of «Вызовы» of the leg that is on the desk, or was last: a call-back is a row of its own. */
export const pastCallOf = (context: DeskContext, call: OpenCall, outcome: PastOutcome): PastCall => {
  const leg = lastLeg(call.chronicle)
  const served = servedHere(leg)
  return {
    id: legIdOf(call),
    agentId: call.agentId,
    direction: call.leg === null ? call.direction : 'outgoing',
    at: leg[0]?.at ?? context.clock.now(),
    number: (call.leg?.number ?? call.caller.number).slice(0, 200),
    name: call.caller.name?.slice(0, 400) ?? null,
    outcome,
    times: 1,
    talkMs: talkTime(served),
    holdMs: callerTime(served, endOf(served)).holdMs,
    ticketRef: call.facts.ticket?.saved ? call.facts.ticket.ref : null,
    training: call.training,
  }
}

const wasPassedOn = (leg: readonly ChronicleEntry[]): boolean =>
  leg.some((entry) => entry.what === 'transferred' && entry.outcome === 'transferred')

/** The leg as it goes on: it rings, or it was talked and what came of it may still change. */
export const pastCallNow = (context: DeskContext, call: OpenCall): PastCall => {
  const leg = lastLeg(call.chronicle)
  return pastCallOf(context, call, wasPassedOn(leg) ? 'transferred' : wasAnswered(leg) ? 'answered' : 'unfinished')
}

/** A caller whom the telephone refused by itself while the desk was busy: nothing is known of him but the number. */
export const turnedAwayCall = (context: DeskContext, number: string): PastCall => ({
  id: `turnedAway:${context.bootId}:${context.clock.monotonic()}`,
  agentId: context.agentId,
  direction: 'incoming',
  at: context.clock.now(),
  number: number.slice(0, 200),
  name: null,
  outcome: 'turnedAway',
  times: 1,
  talkMs: 0,
  holdMs: 0,
  ticketRef: null,
  training: context.training,
})
