import { assign, enqueueActions, or, raise, sendTo, setup, stateIn } from 'xstate'
import {
  type CallContext,
  measure,
  type Noted,
  sinceLevel,
  stamp,
  type TransferOutcome,
  type TransferTarget,
  type TransferTrouble,
} from './callContext.ts'
import type { CallEvent, CallInput, CallOutput } from './callEvent.ts'
import { type CallerSums, type CallerWait, stoppedCallerClock, turnCallerClock } from './callerClock.ts'
import { emptyTally, tallyMutedSpeech, tallySpeech } from './levelTally.ts'
import { isSpeech } from './microphoneBand.ts'
import { judgeQuality } from './quality/judgeQuality.ts'
import type { MediaQuality } from './quality/mediaQuality.ts'
import { emptyQuality, tallyQuality } from './quality/qualityTally.ts'
import type { HangUpCause, IncomingCaller, TelephoneCommand } from './telephone.ts'

interface Level {
  readonly operatorDb: number
  readonly operatorPeakDb: number
  readonly callerDb: number
}

/** The order of a call without the call's id. */
type CallOrder = TelephoneCommand extends infer Command ? (Command extends { callId: string } ? Omit<Command, 'callId'> : never) : never

const reminderMs = 10_000

/** The words of the call's charts: what they may order, note and wait for. */
export const callSetup = setup({
  types: { context: {} as CallContext, events: {} as CallEvent, input: {} as CallInput, output: {} as CallOutput },
  actions: {
    order: sendTo(
      ({ context }) => context.telephone,
      ({ context }, params: CallOrder) => ({ ...params, callId: context.callId }),
    ),
    /** The telephone owes an answer to hold and return; should none come, the operator must not wait for ever. */
    refuseForSilence: raise(({ context }) => ({ type: 'sip.holdRefused' as const, callId: context.callId })),
    note: sendTo(
      ({ context }) => context.listener,
      ({ context }, params: Noted) => ({ type: 'call.noted' as const, callId: context.callId, entry: stamp(params, context.clock) }),
    ),
    noteSilence: sendTo(
      ({ context }) => context.listener,
      ({ context }) => {
        const entry = stamp({ what: 'silenceBegan' }, context.clock, context.clock.monotonic() - context.lastSpeechAt)
        return { type: 'call.noted' as const, callId: context.callId, entry }
      },
    ),
    noteHeld: sendTo(
      ({ context }) => context.listener,
      ({ context }) => {
        const { promisedSeconds, heldForTransfer } = context
        const warned = promisedSeconds !== null || heldForTransfer
        const entry = stamp({ what: 'held', promisedSeconds, warned, ...(heldForTransfer && { forTransfer: true }) }, context.clock)
        return { type: 'call.noted' as const, callId: context.callId, entry }
      },
    ),
    noteLevels: sendTo(
      ({ context }) => context.listener,
      ({ context }) => ({
        type: 'call.noted' as const,
        callId: context.callId,
        entry: stamp({ what: 'levelSummed', ...context.tally }, context.clock),
      }),
    ),
    forgetLevels: assign({ tally: emptyTally }),
    noteTalk: assign(({ context }) => ({ talkingSince: context.clock.monotonic() })),
    noteSpeech: assign(({ context }) => ({ lastSpeechAt: context.clock.monotonic() })),
    turnClock: assign(({ context }, params: { readonly to: CallerWait | null }) => ({
      callerClock: turnCallerClock(context.callerClock, params.to, context.clock.monotonic()),
    })),
    turnClockToSilence: assign(({ context }) => ({ callerClock: turnCallerClock(context.callerClock, 'silence', context.lastSpeechAt) })),
    /** A hold that began meanwhile has already turned the clock from silence; then nothing is to be done. */
    endSilenceOnClock: assign(({ context }) => ({
      callerClock:
        context.callerClock.running?.kind === 'silence'
          ? turnCallerClock(context.callerClock, null, context.clock.monotonic())
          : context.callerClock,
    })),
    keepPromise: assign(({ context }, params: { readonly seconds: number }) => ({
      promisedSeconds: params.seconds,
      promisedAt: context.clock.monotonic(),
    })),
    forgetPromise: assign({ promisedSeconds: null, promisedAt: null, heldForTransfer: false, heldSince: null }),
    holdForTransfer: assign({ heldForTransfer: true }),
    startHold: assign(({ context }) => ({
      heldSince: context.clock.monotonic(),
      promisedAt: context.promisedSeconds === null ? null : context.clock.monotonic(),
    })),
    measureSpeech: assign(({ context }, level: Level) => ({
      ...measure(context, level),
      tally: tallySpeech(context.tally, { db: level.operatorDb, peakDb: level.operatorPeakDb }, sinceLevel(context)),
    })),
    measureMutedSpeech: assign(({ context }, level: Level) => ({
      ...measure(context, level),
      tally: tallyMutedSpeech(context.tally, level.operatorDb, sinceLevel(context)),
    })),
    measureQuality: assign(({ context }, measured: MediaQuality) => {
      const judgement = judgeQuality(measured)
      return {
        quality: tallyQuality(context.quality, judgement, context.clock.now()),
        qualityCause: judgement.cause ?? context.qualityCause,
      }
    }),
    noteQuality: enqueueActions(({ context, enqueue }) => {
      const { worst, ...seconds } = context.quality
      if (worst === null) return
      const entry = stamp({ what: 'qualitySummed', ...seconds, worst }, context.clock)
      enqueue.sendTo(context.listener, { type: 'call.noted', callId: context.callId, entry })
    }),
    forgetQuality: assign({ quality: emptyQuality }),
    measureAside: assign(({ context }, level: Level) => measure(context, level)),
    identify: assign(({ context }, params: { readonly number: string; readonly name: string | null }) => ({
      caller: { ...context.caller, number: params.number, name: params.name },
    })),
    /** The same order for the colleague's leg, where there is one. */
    orderBeside: enqueueActions(({ context, enqueue }, params: CallOrder) => {
      if (context.consult) enqueue.sendTo(context.telephone, { ...params, callId: context.consult.callId })
    }),
    keepKey: assign(({ context }, params: { readonly key: string }) => ({ waitingKeys: context.waitingKeys + params.key })),
    orderKeptKeys: enqueueActions(({ context: { callId, telephone, waitingKeys }, enqueue }) => {
      for (const key of waitingKeys) enqueue.sendTo(telephone, { type: 'call.key', callId, key })
      enqueue.assign({ waitingKeys: '' })
    }),
    keepConsult: assign((_, p: { readonly number: string; readonly consultCallId: string; readonly handoverId?: string | undefined }) => ({
      consult: { callId: p.consultCallId, number: p.number, name: null, handoverId: p.handoverId ?? null, talkingSince: null },
    })),
    orderConsult: enqueueActions(({ context: { callId, consult, telephone }, enqueue }) => {
      if (consult === null) return
      const { callId: consultCallId, number, handoverId } = consult
      const headers = handoverId === null ? undefined : { handoverId }
      enqueue.sendTo(telephone, { type: 'call.consult', callId, consultCallId, number, ...(headers && { headers }) })
    }),
    nameColleague: assign(({ context }, p: { readonly number: string; readonly name: string | null }) => ({
      consult: context.consult && { ...context.consult, number: p.number, name: p.name },
    })),
    noteConsultTalk: assign(({ context }) => ({
      consult: context.consult && { ...context.consult, talkingSince: context.clock.monotonic() },
    })),
    endConsult: enqueueActions(({ context, enqueue }) => {
      if (context.consult) enqueue.sendTo(context.telephone, { type: 'call.hangUp', callId: context.consult.callId })
    }),
    loseConsult: raise(({ context }) => ({
      type: 'consult.ended' as const,
      callId: context.consult?.callId ?? '',
      by: 'line' as const,
      cause: 'mediaFailed' as const,
    })),
    forgetConsult: assign({ consult: null }),
    resume: raise({ type: 'operator.resumed' as const }),
    keepConsultTarget: assign(({ context }) => ({
      transferTarget: context.consult && { kind: 'attended' as const, number: context.consult.number },
    })),
    keepTarget: assign((_, transferTarget: TransferTarget) => ({ transferTarget })),
    orderConnect: enqueueActions(({ context: { callId, consult, telephone }, enqueue }) => {
      if (consult) enqueue.sendTo(telephone, { type: 'call.connect', callId, consultCallId: consult.callId })
    }),
    orderTransfer: enqueueActions(({ context: { callId, transferTarget, telephone }, enqueue }) => {
      if (transferTarget) enqueue.sendTo(telephone, { type: 'call.transfer', callId, number: transferTarget.number })
    }),
    refuseTransferForSilence: raise(({ context }) => ({
      type: 'sip.transferRefused' as const,
      callId: context.callId,
      cause: 'noAnswer' as const,
    })),
    noteTransfer: enqueueActions(({ context, enqueue }, p: { readonly outcome: TransferOutcome; readonly leaving?: true }) => {
      if (context.transferTarget === null) return
      const { kind, number } = context.transferTarget
      const entry = stamp({ what: 'transferred', kind, target: number, ...p }, context.clock)
      enqueue.sendTo(context.listener, { type: 'call.noted', callId: context.callId, entry })
    }),
    keepTrouble: assign((_, transferTrouble: TransferTrouble) => ({ transferTrouble })),
    forgetTrouble: assign({ transferTrouble: null }),
    takeUpCaller: assign(({ context }, { caller, sums }: { readonly caller: IncomingCaller; readonly sums: CallerSums | null }) => ({
      caller,
      callerClock: { ...(sums ?? stoppedCallerClock), running: null },
      lastSpeechAt: context.clock.monotonic(),
    })),
    conclude: assign(({ context }, params: { readonly by: 'caller' | 'operator' | 'line'; readonly cause: HangUpCause }) => ({
      ended: { by: params.by, cause: params.cause, at: context.clock.monotonic() },
    })),
    noteEnded: sendTo(
      ({ context }) => context.listener,
      ({ context }) => {
        const entry = stamp({ what: 'ended', by: context.ended?.by ?? 'line' }, context.clock)
        return { type: 'call.noted' as const, callId: context.callId, entry }
      },
    ),
  },
  guards: {
    isDialled: ({ context }) => context.direction === 'outgoing',
    isHeardEarly: (_, params: { readonly kind: 'ringing' | 'earlyMedia' }) => params.kind === 'earlyMedia',
    isOperatorSpeaking: (_, params: Level) => isSpeech(params.operatorDb),
    isCallerSpeaking: (_, params: Level) => isSpeech(params.callerDb),
    hasPromise: ({ context }) => context.promisedSeconds !== null,
    isMutedNow: (_, params: { readonly muted: boolean }) => params.muted,
    isFine: (_, params: MediaQuality) => judgeQuality(params).grade === 'fine',
    isWeak: (_, params: MediaQuality) => judgeQuality(params).grade === 'weak',
    isPoor: (_, params: MediaQuality) => judgeQuality(params).grade === 'poor',
    isHeld: stateIn({ talking: { hold: 'held' } }),
    isReturning: stateIn({ talking: { hold: { held: { way: 'returning' } } } }),
    isConsulting: stateIn({ talking: { transfer: 'consulting' } }),
    isTalkingAside: ({ context }) => context.consult !== null && context.consult.talkingSince !== null,
    isNobodyAside: ({ context }) => context.consult === null,
    isPassingOn: or([
      stateIn({ talking: { transfer: { consulting: 'connecting' } } }),
      stateIn({ talking: { transfer: 'awaiting' } }),
      stateIn({ talking: { transfer: 'referring' } }),
    ]),
    isAlone: stateIn({ talking: { transfer: 'alone' } }),
    isConsult: ({ context }, params: { readonly callId: string }) => context.consult?.callId === params.callId,
    isConsultHeardEarly: ({ context }, params: { readonly callId: string; readonly kind: 'ringing' | 'earlyMedia' }) =>
      context.consult?.callId === params.callId && params.kind === 'earlyMedia',
    isMuted: stateIn({ talking: { mute: 'muted' } }),
  },
  delays: {
    /** The PBX's own limit is shorter; this one is for a PBX that has none. */
    dialLimit: 120_000,
    /** Nobody sits here: the PBX is told so (480) and may ring somebody else. */
    ringLimit: 60_000,
    answerLimit: 15_000,
    endLimit: 3_000,
    leaveLimit: 2_000,
    /** Longer than the telephone itself waits for the other end. */
    holdLimit: 8_000,
    keyPatience: 3_000,
    transferLimit: 15_000,
    untilReminder: ({ context }) => Math.max(0, (context.promisedSeconds ?? 0) * 1000 - reminderMs),
    reminder: ({ context }) => Math.min(reminderMs, (context.promisedSeconds ?? 0) * 1000),
    holdWarning: 60_000,
    /** After the warning: two minutes in all. */
    holdAlarm: 60_000,
    refusalShown: 6_000,
    silenceNudge: 10_000,
    silenceMark: 5_000,
    mutedSpeechFades: 3_000,
    levelPeriod: 10_000,
    badQuality: 10_000,
    betterQuality: 6_000,
    qualityPeriod: 60_000,
    /** Longer than a new way takes to be found, or found not to be there. */
    mendPause: 8_000,
    mediaLimit: 60_000,
    restoredShown: 15_000,
  },
})
