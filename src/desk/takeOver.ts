import { blankFacts } from '../regulation/blankFacts.ts'
import type { ScriptFacts } from '../regulation/facts.ts'
import type { Noted } from '../telephony/callContext.ts'
import type { CallOutput } from '../telephony/callEvent.ts'
import type { CallerSums } from '../telephony/callerClock.ts'
import { isSameNumber } from '../telephony/isSameNumber.ts'
import { type Consequence, noted, rememberOrder, stamped } from './deskChanges.ts'
import type { DeskContext } from './deskContext.ts'
import { type OfferedCall, sumsSince } from './offeredCall.ts'
import type { OpenCall } from './openCall.ts'

/** The caller by the colleague's panel, which knew more; whom the PBX names goes before where it is somebody else. */
const callerOf = ({ state, party }: OfferedCall, call: OpenCall): OpenCall['caller'] => {
  if (state === null) return { ...call.caller, ...party }
  const isHim = party === null || isSameNumber(party.number, state.caller.number)
  return isHim ? state.caller : { ...state.caller, ...party }
}

/** As the colleague's script stood; what he asked at the end was his to ask. `by` where the caller is gone already. */
const factsOf = ({ state }: OfferedCall, by: CallOutput['by'] | null): ScriptFacts => ({
  ...(state?.facts ?? blankFacts()),
  endAsked: false,
  callEnded: by === null ? null : { by },
})

/** What had been done before, for the protocol of what is done here. */
const taking = ({ state }: OfferedCall, from: string, sums: CallerSums | null): Extract<Noted, { what: 'takenOver' }> => ({
  what: 'takenOver',
  from,
  step: state?.step ?? null,
  ticketRef: state?.facts.ticket?.ref ?? null,
  numberTold: state?.facts.numberWrittenDown ?? false,
  helpOffered: state?.facts.trail.slice(0, -1).includes('offeringHelp') ?? false,
  solved: state?.facts.outcome === 'solved',
  queueWaitMs: state?.callerClock.queueWaitMs ?? null,
  holdMs: sums?.holdMs ?? 0,
  silenceMs: sums?.silenceMs ?? 0,
})

/** What the caller has lived through before he came here; null where nobody told. */
export const sumsNow = ({ state, readAt }: OfferedCall, context: DeskContext): CallerSums | null =>
  state && sumsSince(state, context.clock.monotonic() - readAt)

/**
 * The caller whom a colleague had is ours now: the call takes his name, the script its step and texts. Without the state it begins
 * with its first step. Orders in the facts have been given at the other panel.
 */
export const tookOver = (context: DeskContext, call: OpenCall, offered: OfferedCall, by: CallOutput['by'] | null): Consequence => {
  const { state } = offered
  const from = state?.from.name ?? call.caller.name ?? call.caller.number
  const ours: OpenCall = {
    ...call,
    caller: callerOf(offered, call),
    facts: factsOf(offered, by),
    foreignOrders: state?.facts.orders.length ?? 0,
    step: state?.step ?? 'greeting',
  }
  const entered: Noted[] = state === null ? [] : [{ what: 'stepEntered', step: state.step }]
  const entries = stamped(context, [taking(offered, from, sumsNow(offered, context)), ...entered])
  const { call: next, orders } = noted({ ...context, offered: null }, ours, entries)
  const ticket = state?.facts.ticket
  return {
    call: next,
    orders: [
      ...orders,
      rememberOrder(context, next ?? ours),
      ...(ticket?.externalId && ticket.uin === null ? [{ type: 'clerk.learnNumber' as const, externalId: ticket.externalId }] : []),
    ],
  }
}
