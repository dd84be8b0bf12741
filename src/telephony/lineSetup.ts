import { assign, sendTo, setup } from 'xstate'
import type { Fault } from '../faults/fault.ts'
import { type LineContext, nextRetryMs, nextTryAfterRefusalMs } from './lineContext.ts'
import type { LineEvent, LineInput, MicrophoneChoice } from './lineEvent.ts'
import type { LineLoss } from './lineLoss.ts'
import type { LineAccount } from './telephone.ts'

/** The words of the line's charts: what they may order, note and wait for. */
export const lineSetup = setup({
  types: { context: {} as LineContext, events: {} as LineEvent, input: {} as LineInput },
  actions: {
    takeAccount: assign((_, params: { readonly account: LineAccount }) => ({ account: params.account, retries: 0 })),
    takeMicrophone: assign((_, params: { readonly microphone: MicrophoneChoice }) => ({ microphone: params.microphone })),
    openMicrophone: sendTo(
      ({ context }) => context.telephone,
      ({ context }) => ({ type: 'microphone.open' as const, ...context.microphone }),
    ),
    closeMicrophone: sendTo(({ context }) => context.telephone, { type: 'microphone.close' }),
    connect: sendTo(
      ({ context }) => context.telephone,
      ({ context }) => ({ type: 'line.connect' as const, account: context.account }),
    ),
    disconnect: sendTo(({ context }) => context.telephone, { type: 'line.disconnect' }),
    register: sendTo(({ context }) => context.telephone, { type: 'line.register' }),
    forgetRegistration: sendTo(({ context }) => context.telephone, { type: 'line.forget' }),
    probe: sendTo(({ context }) => context.telephone, { type: 'line.probe' }),
    noteMicrophone: assign((_, params: { readonly label: string }) => ({ microphoneLabel: params.label, microphoneFault: null })),
    noteMicrophoneFault: assign((_, params: { readonly fault: Fault }) => ({ microphoneLabel: null, microphoneFault: params.fault })),
    noteRefusal: assign((_, params: { readonly fault: Fault }) => ({ refusal: params.fault })),
    noteLoss: assign((_, params: { readonly why: LineLoss }) => ({ loss: params.why })),
    noteProof: assign(({ context }) => ({ provenAt: context.clock.monotonic(), refusal: null, loss: null })),
    noteProbe: assign((_, params: { readonly roundTripMs: number }) => ({ roundTripMs: params.roundTripMs })),
    forgetProof: assign({ provenAt: null, roundTripMs: null }),
    forgetLoss: assign({ loss: null }),
    countRetry: assign({ retries: ({ context }) => context.retries + 1 }),
    forgetRetries: assign({ retries: 0 }),
    planRetry: assign(({ context }) => {
      const pauseMs = nextRetryMs(context.retries, context.random)
      return { pauseMs, nextTryAt: context.clock.monotonic() + pauseMs }
    }),
    planAfterRefusal: assign(({ context }) => {
      const pauseMs = nextTryAfterRefusalMs(context.refusal, context.random)
      return { pauseMs, nextTryAt: context.clock.monotonic() + pauseMs }
    }),
    forgetPlan: assign({ nextTryAt: null }),
    oweGoodbye: assign(({ context: { goodbyes } }, params: { readonly callId: string }) => ({
      goodbyes: goodbyes.includes(params.callId) ? goodbyes : [...goodbyes, params.callId],
    })),
    settleGoodbye: assign(({ context }, params: { readonly callId: string }) => ({
      goodbyes: context.goodbyes.filter((callId) => callId !== params.callId),
    })),
    forgetGoodbyes: assign({ goodbyes: [] }),
  },
  guards: {
    isFirstRetry: ({ context }) => context.retries === 0,
    isOtherAccount: ({ context }, params: { readonly account: LineAccount }) =>
      (Object.keys(params.account) as (keyof LineAccount)[]).some((key) => params.account[key] !== context.account[key]),
    isNotLastGoodbye: ({ context }, params: { readonly callId: string }) => context.goodbyes.some((callId) => callId !== params.callId),
    wasSaid: (_, params: { readonly outcome: 'said' | 'over' | 'unknown' }) => params.outcome === 'said',
    wasOver: (_, params: { readonly outcome: 'said' | 'over' | 'unknown' }) => params.outcome === 'over',
  },
  delays: {
    patience: 10_000,
    connectLimit: 4_000,
    registerLimit: 4_000,
    plannedPause: ({ context }) => context.pauseMs,
    /** A line that held this long is no line that falls as often as it rises. */
    steadiness: 1_000,
    probePause: 2_000,
    /** After a change of the network: a PBX that answers at all answers within it, and reconnecting costs less than waiting. */
    doubtLimit: 200,
    microphonePause: 3_000,
    /** As long as any PBX keeps a call whose sound has stopped. */
    goodbyeLimit: 120_000,
    noticeShown: 10_000,
  },
})
