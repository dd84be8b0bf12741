import type { CallEventInput } from '../asuo/callEvent.ts'
import { blankFacts } from '../regulation/blankFacts.ts'
import { lastSeen } from '../regulation/breakOff.ts'
import { callerTime } from '../regulation/callerTime.ts'
import type { ChronicleEntry } from '../regulation/chronicle.ts'
import type { ScriptFacts } from '../regulation/facts.ts'
import { protocolOf } from '../regulation/protocol.ts'
import { scriptChronicle } from '../regulation/scriptChronicle.ts'
import type { ScriptOrder } from '../regulation/scriptOrder.ts'
import { stepName } from '../regulation/step.ts'
import { type Noted, stamp } from '../telephony/callContext.ts'
import type { CallInput, CallOutput } from '../telephony/callEvent.ts'
import type { IncomingCaller } from '../telephony/telephone.ts'
import { callReport, tellingOf } from './callReport.ts'
import type { ClerkOrder } from './clerkOrder.ts'
import type { DeskContext } from './deskContext.ts'
import { legIdOf, type OpenCall } from './openCall.ts'
import { outcomeOf, pastCallNow, pastCallOf } from './pastCallOf.ts'
import { presenceOf } from './presenceOf.ts'
import { qualityOf } from './qualityOf.ts'

/** What follows from an event: the call as it stands then, and what the clerk is asked, in this order. */
export interface Consequence {
  readonly call: OpenCall | null
  readonly orders: readonly ClerkOrder[]
}

/** The chart of the call speaks to the telephone itself and tells the desk what happens. */
export const callInput = (context: DeskContext, listener: CallInput['listener']): CallInput => {
  if (context.call === null) throw new Error('a call is served only once it is on the desk')
  const { direction, leg, caller } = context.call
  const { telephone, clock } = context
  const served = { callId: legIdOf(context.call), telephone, listener, clock }
  if (leg === null) return { ...served, direction, caller }
  const { queueWaitMs, ...sums } = callerTime(context.call.chronicle, clock.monotonic())
  const lived = { queueWaitMs: queueWaitMs ?? 0, ...sums }
  return { ...served, direction: 'outgoing', caller: { ...caller, number: leg.number }, lived }
}

export const openedCall = (
  context: DeskContext,
  callId: string,
  caller: IncomingCaller,
  direction: OpenCall['direction'] = 'incoming',
): OpenCall => ({
  version: 1,
  callId,
  direction,
  leg: null,
  caller: { ...caller },
  training: context.training,
  handoverId: null,
  foreignOrders: 0,
  agentId: context.agentId,
  bootId: context.bootId,
  step: 'greeting',
  facts: blankFacts(),
  chronicle: [],
})

/** A break outlasts a call that is dialled in it, but it is told only while the desk stands on it. */
const breakReasonOf = ({ standing, pause }: DeskContext) => (standing === 'break' ? (pause?.reason ?? null) : null)

export const presenceOrder = (context: DeskContext, call = context.call): ClerkOrder => ({
  type: 'clerk.tellPresence',
  presence: presenceOf({ state: context.standing, reason: breakReasonOf(context) }, call, context.training, {
    monotonicMs: context.clock.monotonic(),
    bootId: context.bootId,
  }),
})

/** The lead's board: how this desk stands from now on. It concerns no call. */
export const standingReport = (context: DeskContext, reason = breakReasonOf(context)): CallEventInput => ({
  type: 'agent_state',
  data: { state: context.standing, ...(reason === null ? {} : { reason }) },
  callId: null,
  clientAt: new Date(context.clock.now()).toISOString(),
  monotonicMs: context.clock.monotonic(),
  bootId: context.bootId,
  training: context.training,
})

/** A call that only rings is not worth coming back to, nor is a colleague's question. */
const isKept = ({ offered }: DeskContext, call: OpenCall): boolean =>
  offered === null && call.chronicle.some((entry) => entry.what === 'answered')

const reportOf = (context: DeskContext, call: OpenCall, entry: ChronicleEntry): ClerkOrder[] => {
  const told = tellingOf(entry, call)
  return told === null ? [] : [{ type: 'clerk.report', event: callReport(told, call, { ...entry, bootId: context.bootId }) }]
}

/** Writes entries into the call's chronicle; saves the call, then tells the lead what concerns him. */
export const noted = (context: DeskContext, call: OpenCall, entries: readonly ChronicleEntry[]): Consequence => {
  const next: OpenCall = { ...call, chronicle: [...call.chronicle, ...entries] }
  const reports = entries.flatMap((entry) => reportOf(context, next, entry))
  const keep: ClerkOrder[] = isKept(context, next) ? [{ type: 'clerk.keep', call: next }] : []
  const presence = entries.some((entry) => entry.what === 'holdRenewed') || reports.length > 0 ? [presenceOrder(context, next)] : []
  return { call: next, orders: [...keep, ...reports, ...presence] }
}

export const stamped = (context: DeskContext, entries: readonly Noted[]): ChronicleEntry[] =>
  entries.map((entry) => stamp(entry, context.clock))

/** The script moved: its facts are saved before the orders in them are carried out. */
export const scriptMoved = (context: DeskContext, call: OpenCall, facts: ScriptFacts): Consequence => {
  const entries = stamped(context, scriptChronicle(call.facts, facts))
  const step = stepName.safeParse(facts.trail.at(-1)).data ?? call.step
  const { call: next, orders } = noted(context, { ...call, facts, step }, entries)
  const fresh = newOrders(context, facts)
  return {
    call: next,
    orders: next === null ? orders : [...orders, ...fresh.map((order) => ({ type: 'clerk.carryOut' as const, order, call: next }))],
  }
}

export const newOrders = (context: DeskContext, facts: ScriptFacts): readonly ScriptOrder[] => facts.orders.slice(context.passedOrders)

type Stamp = Parameters<typeof callReport>[2]

const thisMoment = ({ clock, bootId }: DeskContext): Stamp => ({ at: clock.now(), monotonicMs: clock.monotonic(), bootId })

/** The call in «Вызовы», as far as it has come. */
export const rememberOrder = (context: DeskContext, call: OpenCall): ClerkOrder => ({
  type: 'clerk.remember',
  past: pastCallNow(context, call),
})

/**
 * The end of the call as the lead is told, with its cause and the wrap-up after it, or as missed where nobody answered; and as it
 * stands in «Вызовы» from then on.
 */
export const endReports = (
  context: DeskContext,
  call: OpenCall,
  { by, cause, wasAnswered, direction }: Pick<CallOutput, 'by' | 'cause' | 'wasAnswered' | 'direction'>,
  ended: Stamp = thisMoment(context),
): ClerkOrder[] => {
  const told = (event: Parameters<typeof callReport>[0], stamp: Stamp): ClerkOrder => ({
    type: 'clerk.report',
    event: callReport(event, call, stamp),
  })
  const past: ClerkOrder = { type: 'clerk.remember', past: pastCallOf(context, call, outcomeOf({ wasAnswered, cause })) }
  const quality = qualityOf(call.chronicle)
  if (wasAnswered)
    return [
      told({ type: 'ended', data: { by, cause, ...(quality && { quality }) } }, ended),
      told({ type: 'wrap_up_started', data: {} }, thisMoment(context)),
      past,
    ]
  // Whom we did not reach missed us: that is none of the callers who were missed here.
  return direction === 'outgoing' ? [past] : [told({ type: 'missed', data: { reason: cause } }, ended), past]
}

/**
 * A kept call as it comes back: its caller is gone, its step and texts are as they were. It ended when the panel was last there,
 * by the clock of that time: how long the panel was away is no part of the conversation.
 */
export const recovered = (context: DeskContext, call: OpenCall): Consequence => {
  const isOver = call.facts.callEnded !== null
  const facts: ScriptFacts = { ...call.facts, callEnded: call.facts.callEnded ?? { by: 'line' } }
  const back: OpenCall = { ...call, bootId: context.bootId, facts }
  const { at, monotonicMs } = lastSeen(call.chronicle) ?? thisMoment(context)
  const ended: ChronicleEntry[] = isOver ? [] : [{ what: 'ended', by: 'line', at, monotonicMs }]
  const { call: next, orders } = noted(context, back, [...ended, ...stamped(context, [{ what: 'panelReloaded' }])])
  if (isOver) return { call: next, orders }
  const end = call.bootId === undefined ? thisMoment(context) : { at, monotonicMs, bootId: call.bootId }
  return {
    call: next,
    orders: [
      ...orders,
      ...endReports(context, next ?? back, { by: 'line', cause: 'lineLost', wasAnswered: true, direction: call.direction }, end),
    ],
  }
}

/** The call leaves the desk with its protocol. */
export const closed = (context: DeskContext, call: OpenCall): Consequence => {
  const { call: next, orders } = noted(context, call, stamped(context, [{ what: 'wrappedUp' }]))
  const left = next ?? call
  const past = pastCallNow(context, left)
  // A call-back that reached nobody has had its last word.
  const remember: ClerkOrder[] = past.outcome === 'unfinished' ? [] : [{ type: 'clerk.remember', past }]
  return { call: next, orders: [...orders, ...remember, { type: 'clerk.close', protocol: protocolOf(left) }] }
}
