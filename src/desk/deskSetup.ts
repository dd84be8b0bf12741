import { assign, enqueueActions, fromCallback, sendTo, setup } from 'xstate'
import type { PresenceState } from '../asuo/agentState.ts'
import type { Handover } from '../asuo/handover.ts'
import type { Fault } from '../faults/fault.ts'
import type { ChronicleEntry } from '../regulation/chronicle.ts'
import type { ScriptFacts } from '../regulation/facts.ts'
import { mayHangUp } from '../regulation/latch.ts'
import { protocolOf } from '../regulation/protocol.ts'
import type { ScriptEvent } from '../regulation/scriptEvent.ts'
import { scriptMachine } from '../regulation/scriptMachine.ts'
import type { AutoAnswer } from '../settings/settings.ts'
import type { Noted } from '../telephony/callContext.ts'
import type { CallEvent, CallOutput } from '../telephony/callEvent.ts'
import { callMachine } from '../telephony/callMachine.ts'
import type { DevicesInUse } from '../telephony/chosenDevice.ts'
import { consultEvent } from '../telephony/consultEvent.ts'
import type { LineLamp } from '../telephony/lineEvent.ts'
import { lineMachine } from '../telephony/lineMachine.ts'
import type { TelephoneCommand } from '../telephony/telephone.ts'
import { answersByItself, autoAnswerPause } from './autoAnswerPause.ts'
import type { BreakReason } from './breakReason.ts'
import type { ClerkOrder, ClerkTask } from './clerkOrder.ts'
import { type Deposit, passedOnTo } from './deposit.ts'
import {
  closed,
  endReports,
  newOrders,
  noted,
  openedCall,
  presenceOrder,
  recovered,
  rememberOrder,
  scriptMoved,
  stamped,
  standingReport,
} from './deskChanges.ts'
import type { DeskContext, DeskInput } from './deskContext.ts'
import type { DeskEvent } from './deskEvent.ts'
import type { Connection, Dialled, Invited, Sound } from './deskParams.ts'
import { enact } from './enact.ts'
import { amended, offeredCall } from './offeredCall.ts'
import { legIdOf, type OpenCall } from './openCall.ts'
import { turnedAwayCall } from './pastCallOf.ts'
import { countInVain, inVainLimit, rangInVain } from './rangInVain.ts'
import { sumsNow, tookOver } from './takeOver.ts'

const unprovided = (name: string) => () => {
  throw new Error(`the actor ${name} was not provided`)
}

/** The words of `deskMachine`: what its actions do and what its guards ask. */
export const deskSetup = setup({
  types: {
    context: {} as DeskContext,
    events: {} as DeskEvent,
    input: {} as DeskInput,
    children: {} as { telephone: 'telephone'; clerk: 'clerk'; line: 'line'; call: 'call'; script: 'script' },
  },
  actors: {
    telephone: fromCallback<TelephoneCommand>(unprovided('telephone')),
    clerk: fromCallback<ClerkOrder>(unprovided('clerk')),
    line: lineMachine,
    call: callMachine,
    script: scriptMachine,
  },
  actions: {
    askClerk: sendTo(
      ({ context }) => context.clerk,
      (_, order: ClerkOrder) => order,
    ),
    tellLine: sendTo('line', ({ event }) => event),
    connectLine: sendTo('line', (_, p: Connection) => ({ ...p, type: 'operator.wentOnLine' as const })),
    chooseSound: sendTo(
      ({ context }) => context.telephone,
      (_, p: Sound) => ({ ...p, type: 'sound.choose' as const }),
    ),
    tellCall: sendTo('call', ({ event }) => event),
    tellOfConsult: sendTo('call', (_, event: Parameters<typeof consultEvent>[0]) => consultEvent(event)),
    orderCall: sendTo('call', (_, event: CallEvent) => event),
    tellScript: sendTo('script', ({ event }) => event),
    orderScript: sendTo('script', (_, event: ScriptEvent) => event),
    admitCalls: sendTo(({ context }) => context.telephone, { type: 'line.admit' as const, admits: true }),
    refuseCalls: sendTo(({ context }) => context.telephone, { type: 'line.admit' as const, admits: false }),
    rejectCall: sendTo(
      ({ context }) => context.telephone,
      (_, p: { readonly callId: string }) => ({ type: 'call.reject' as const, callId: p.callId }),
    ),
    stand: enqueueActions(({ context, enqueue }, p: { readonly as: PresenceState }) => {
      enqueue.assign({ standing: p.as })
      const standing = { ...context, standing: p.as }
      enqueue.sendTo(context.clerk, presenceOrder(standing))
      enqueue.sendTo(context.clerk, { type: 'clerk.report', event: standingReport(standing) })
    }),
    beginBreak: assign(({ context }, p: { readonly reason: BreakReason }) => ({
      pause: { reason: p.reason, since: context.clock.monotonic() },
    })),
    wishBreak: assign((_, p: { readonly reason: BreakReason }) => ({ breakWish: p.reason })),
    beginWishedBreak: assign(({ context }) => ({
      pause: context.breakWish && { reason: context.breakWish, since: context.clock.monotonic() },
      breakWish: null,
    })),
    endBreak: assign({ pause: null, breakWish: null }),
    tellPresence: sendTo(
      ({ context }) => context.clerk,
      ({ context }) => presenceOrder(context),
    ),
    noteLamp: assign((_, p: { readonly lamp: LineLamp }) => ({ lamp: p.lamp })),
    noteDevices: assign((_, p: { readonly devices: DevicesInUse }) => ({ devices: p.devices })),
    noteTraining: assign((_, p: { readonly training: boolean }) => ({ training: p.training })),
    openCall: enqueueActions(({ context, enqueue }, p: Invited) => {
      const call = openedCall(context, p.callId, p.caller)
      enqueue.assign({ passedOrders: 0, answerWished: p.answerWished ?? false, lastDial: null })
      enact({ context, enqueue }, { call, orders: [rememberOrder(context, call)] })
    }),
    openDialled: enqueueActions(({ context, enqueue }, { callId, number, name }: Dialled) => {
      const call = openedCall(context, callId, { number, name, queueName: null, queueWaitMs: null, pbxUniqueId: null }, 'outgoing')
      enqueue.assign({ passedOrders: 0, unanswered: 0, lastDial: null })
      enact({ context, enqueue }, { call, orders: [rememberOrder(context, call)] })
    }),
    callBack: enqueueActions(({ context, enqueue }, { legId, number }: { readonly legId: string; readonly number: string }) => {
      if (context.call === null) return
      const call: OpenCall = { ...context.call, leg: { id: legId, number } }
      enqueue.assign({ unanswered: 0, lastDial: null })
      enact({ context, enqueue }, { call, orders: [{ type: 'clerk.keep', call }] })
    }),
    noteDial: assign(({ context }, { output }: { readonly output: CallOutput }) => ({
      lastDial: { number: context.call?.leg?.number ?? output.caller.number, cause: output.cause },
    })),
    forgetDial: assign({ lastDial: null }),
    noteAutoAnswerSetting: assign((_, p: { readonly autoAnswer: AutoAnswer }) => ({ autoAnswer: p.autoAnswer })),
    noteAutoAnswer: assign(({ context }) => ({ autoAnswerAt: context.clock.monotonic() + autoAnswerPause(context) })),
    announceAnswer: sendTo(
      ({ context }) => context.telephone,
      ({ context }) => ({ type: 'call.announce' as const, callId: context.call?.callId ?? '' }),
    ),
    countUnanswered: assign(({ context }, p: { readonly output: CallOutput }) => ({
      unanswered: countInVain(context.unanswered, p.output),
    })),
    forgetUnanswered: assign({ unanswered: 0 }),
    noteOffer: assign((_, p: { readonly handoverId?: string | undefined }) => ({
      offered: p.handoverId === undefined ? null : offeredCall(p.handoverId),
    })),
    readOffer: enqueueActions(({ context, enqueue }) => {
      if (context.offered === null) return
      enqueue.sendTo(context.clerk, { type: 'clerk.readHandover', handoverId: context.offered.handoverId })
    }),
    noteOfferedState: assign(({ context }, p: { readonly handover: Handover }) => ({
      offered: amended(context.offered, { state: p.handover, readAt: context.clock.monotonic(), fault: null }),
    })),
    noteNoState: assign(({ context }, p: { readonly fault: Fault }) => ({ offered: amended(context.offered, { fault: p.fault }) })),
    noteParty: assign(({ context }, { number, name }: { readonly number: string; readonly name: string | null }) => ({
      offered: amended(context.offered, { party: { number, name } }),
    })),
    takeOver: enqueueActions(({ context, enqueue }, p: { readonly by: CallOutput['by'] | null }) => {
      const { call, offered } = context
      if (call === null || offered === null) return
      const consequence = tookOver(context, call, offered, p.by)
      enqueue.assign({ offered: null, passedOrders: offered.state?.facts.orders.length ?? 0 })
      if (offered.state === null) enqueue.assign({ mishap: { task: 'handover', fault: { code: 'handoverMissing' } } })
      enact({ context, enqueue }, consequence)
      const { caller } = consequence.call ?? call
      if (p.by === null) enqueue.sendTo('call', { type: 'caller.handedOver', caller, sums: sumsNow(offered, context) })
    }),
    deposit: enqueueActions(({ context, enqueue }, { handoverId }: { readonly handoverId: string }) => {
      const deposit = { handoverId, leg: 'up' as const, isThere: false, fault: null }
      enqueue.assign({ deposit })
      if (context.call !== null) enact({ context: { ...context, deposit }, enqueue }, { call: { ...context.call, handoverId }, orders: [] })
    }),
    noteDeposit: assign(({ context }, p: { readonly fault: Fault | null }) => ({
      deposit: context.deposit && { ...context.deposit, isThere: context.deposit.isThere || p.fault === null, fault: p.fault },
    })),
    noteLeg: assign(({ context }, { leg }: Pick<Deposit, 'leg'>) => ({ deposit: context.deposit && { ...context.deposit, leg } })),
    forgetDeposit: assign({ deposit: null }),
    handOnScript: sendTo('script', ({ context }) => ({ type: 'call.handedOn' as const, to: passedOnTo(context.call) })),
    askWhoTook: sendTo(
      ({ context }) => context.clerk,
      ({ context }) => ({ type: 'clerk.readHandover' as const, handoverId: context.deposit?.handoverId ?? '' }),
    ),
    /** A colleague's question leaves nothing to wrap up. */
    reportConsultationEnd: enqueueActions(({ context, enqueue }, p: { readonly output: CallOutput }) => {
      if (context.call === null) return
      for (const order of endReports(context, context.call, p.output))
        if (order.type !== 'clerk.report' || order.event.type !== 'wrap_up_started') enqueue.sendTo(context.clerk, order)
    }),
    /** It was answered, whatever becomes of the page before it ends. */
    rememberNow: enqueueActions(({ context, enqueue }) => {
      if (context.call !== null) enqueue.sendTo(context.clerk, rememberOrder(context, context.call))
    }),
    rememberTurnedAway: sendTo(
      ({ context }) => context.clerk,
      ({ context }, p: { readonly number: string }) => ({ type: 'clerk.remember' as const, past: turnedAwayCall(context, p.number) }),
    ),
    takeUpCall: enqueueActions(({ context, enqueue }, p: { readonly call: OpenCall | null }) => {
      if (p.call === null) return
      enqueue.assign({ passedOrders: p.call.foreignOrders })
      enact({ context, enqueue }, recovered(context, p.call))
      const { ticket, handedOn } = p.call.facts
      if (handedOn?.taken === false && p.call.handoverId !== null) {
        enqueue.assign({ deposit: { handoverId: p.call.handoverId, leg: 'over', isThere: true, fault: null } })
        enqueue.sendTo(context.clerk, { type: 'clerk.readHandover', handoverId: p.call.handoverId })
      }
      // Only ASUO knows the number of a ticket that a colleague's panel registered.
      if (p.call.foreignOrders > 0 && ticket?.externalId && ticket.uin === null)
        enqueue.sendTo(context.clerk, { type: 'clerk.learnNumber', externalId: ticket.externalId })
    }),
    note: enqueueActions(({ context, enqueue }, p: { readonly entry: ChronicleEntry }) => {
      if (context.call !== null) enact({ context, enqueue }, noted(context, context.call, [p.entry]))
    }),
    noteHere: enqueueActions(({ context, enqueue }, p: Noted) => {
      if (context.call !== null) enact({ context, enqueue }, noted(context, context.call, stamped(context, [p])))
    }),
    noteScript: enqueueActions(({ context, enqueue }, p: { readonly facts: ScriptFacts }) => {
      if (context.call === null || context.call.facts === p.facts) return
      enact({ context, enqueue }, scriptMoved(context, context.call, p.facts))
      enqueue.assign({ passedOrders: p.facts.orders.length })
      for (const order of newOrders(context, p.facts))
        if (order.type === 'order.register') enqueue.raise({ type: 'uin.overdue', externalId: order.externalId }, { delay: 'uinLimit' })
    }),
    askProvisional: sendTo(
      ({ context }) => context.clerk,
      (_, p: { readonly externalId: string }) => ({ type: 'clerk.takeProvisional' as const, externalId: p.externalId }),
    ),
    reportEnd: enqueueActions(({ context, enqueue }, p: { readonly output: CallOutput }) => {
      if (context.call === null) return
      // The caller may have left before the call was over: the operator was speaking with a colleague still.
      const ended = context.call.chronicle.findLast((entry) => entry.what === 'ended')
      const stamp = ended && { at: ended.at, monotonicMs: ended.monotonicMs, bootId: context.bootId }
      for (const order of endReports(context, context.call, p.output, stamp)) enqueue.sendTo(context.clerk, order)
    }),
    closeCall: enqueueActions(({ context, enqueue }) => {
      if (context.call !== null) enact({ context, enqueue }, closed(context, context.call))
    }),
    closeAgain: enqueueActions(({ context, enqueue }) => {
      if (context.call !== null) enqueue.sendTo(context.clerk, { type: 'clerk.close', protocol: protocolOf(context.call) })
    }),
    forgetCall: assign({ call: null, offered: null, deposit: null, passedOrders: 0, kept: { at: null, fault: null } }),
    noteKept: assign((_, p: { readonly at: number }) => ({ kept: { at: p.at, fault: null } })),
    noteNotKept: assign(({ context }, p: { readonly fault: Fault }) => ({ kept: { ...context.kept, fault: p.fault } })),
    noteMishap: assign((_, p: { readonly task: ClerkTask; readonly fault: Fault }) => ({ mishap: { task: p.task, fault: p.fault } })),
    forgetMishap: assign({ mishap: null }),
  },
  guards: {
    isOnLine: ({ context }) => context.lamp === 'onLine',
    mayWishBreak: ({ context }) => context.call !== null && context.pause === null,
    wishesBreak: ({ context }) => context.breakWish !== null,
    isPaused: ({ context }) => context.pause !== null,
    answersByItself: ({ context }) => answersByItself(context),
    isUnattended: ({ context }, p: { readonly output: CallOutput }) =>
      rangInVain(p.output) && countInVain(context.unanswered, p.output) >= inVainLimit,
    mayCallBack: ({ context }) => context.lamp === 'onLine' && context.call !== null,
    isOffLine: ({ context }) => context.lamp !== 'onLine',
    isAbout: (_, p: { readonly entry: ChronicleEntry; readonly what: ChronicleEntry['what'] }) => p.entry.what === p.what,
    isInCall: ({ context }, p: { readonly callId: string }) => context.call !== null && legIdOf(context.call) === p.callId,
    isAnsweredOffer: ({ context }, p: { readonly entry: ChronicleEntry }) => context.offered !== null && p.entry.what === 'answered',
    isOfOffer: ({ context }, p: { readonly handoverId: string }) => context.offered?.handoverId === p.handoverId,
    isAnotherParty: ({ context: { call } }, p: { readonly callId: string; readonly number: string }) =>
      call !== null && legIdOf(call) === p.callId && p.number !== '' && p.number !== call.caller.number,
    isLegOf: ({ context: { deposit } }, p: { readonly callId: string; readonly leg: Deposit['leg'] }) =>
      deposit?.handoverId === p.callId && deposit.leg === p.leg,
    isLegOver: ({ context }) => context.deposit?.leg === 'over',
    isOfDeposit: ({ context }, p: { readonly handoverId: string }) => context.deposit?.handoverId === p.handoverId,
    isTaken: ({ context }, { handover }: { readonly handover: Handover }) =>
      context.deposit?.handoverId === handover.handoverId && handover.taken !== null,
    isHandedOn: (_, p: { readonly output: CallOutput }) => p.output.cause === 'transferred',
    hasDeposit: ({ context }) => context.deposit !== null,
    hasKeptCall: (_, p: { readonly call: OpenCall | null }) => p.call !== null,
    mayHangUp: ({ context }) => context.call !== null && mayHangUp(context.call.facts),
    isStillNumberless: ({ context }, p: { readonly externalId: string }) => {
      const facts = context.call?.facts
      return facts?.ticket?.externalId === p.externalId && facts.ticket.uin === null && facts.callEnded === null
    },
  },
  delays: {
    autoAnswerPause: ({ context }) => autoAnswerPause(context),
    beepPause: 700,
    takeLimit: 1_500,
    takenPause: 2_000,
    uinLimit: 4_000,
    questionPause: 600,
    presencePause: 10_000,
    closePause: 3_000,
    recallPause: 3_000,
  },
})
