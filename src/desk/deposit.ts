import type { HandoverOffer } from '../asuo/handover.ts'
import type { Fault } from '../faults/fault.ts'
import { callerTime } from '../regulation/callerTime.ts'
import type { ChronicleEntry } from '../regulation/chronicle.ts'
import type { ClerkOrder } from './clerkOrder.ts'
import type { DeskContext } from './deskContext.ts'
import type { OpenCall } from './openCall.ts'

/**
 * The state of our script, deposited for the colleague who is asked. `isThere` once ASUO has it; `fault` says why the last deposit
 * did not come there: what was deposited before stands. `leg` is the colleague's:
 *
 *  up ─«Соединить»─► connecting ─the PBX ends it─► over: it does so when it puts them together, and its word is still to come
 *   └───refused────────┘
 */
export interface Deposit {
  readonly handoverId: string
  readonly leg: 'up' | 'connecting' | 'over'
  readonly isThere: boolean
  readonly fault: Fault | null
}

const turnsHold = ({ what }: ChronicleEntry): boolean => what === 'held' || what === 'resumed' || what === 'panelReloaded'
const longest = 200

const offerOf = (context: DeskContext, call: OpenCall): HandoverOffer => {
  const { number, name, queueName, queueWaitMs, pbxUniqueId } = call.caller
  return {
    callId: call.callId,
    caller: {
      number: number.slice(0, longest),
      name: name?.slice(0, longest) ?? null,
      queueName: queueName?.slice(0, longest) ?? null,
      queueWaitMs,
      pbxUniqueId: pbxUniqueId?.slice(0, longest) ?? null,
    },
    step: call.step,
    facts: call.facts,
    callerClock: callerTime(call.chronicle, context.clock.monotonic()),
    waits: call.chronicle.findLast(turnsHold)?.what === 'held' ? 'hold' : null,
  }
}

/** What is deposited anew as the call goes on, while a colleague is asked and the caller is ours. */
export const depositOrders = (context: DeskContext, call: OpenCall): readonly ClerkOrder[] =>
  context.deposit === null || call.facts.callEnded !== null
    ? []
    : [{ type: 'clerk.offerHandover', handoverId: context.deposit.handoverId, offer: offerOf(context, call) }]

/** Whom the caller was passed on to, by the PBX's word. */
export const passedOnTo = (call: OpenCall | null): string =>
  call?.chronicle.findLast((entry): entry is Extract<ChronicleEntry, { what: 'transferred' }> => entry.what === 'transferred')?.target ?? ''
