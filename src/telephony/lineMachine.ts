import { assign, sendTo, setup } from 'xstate'
import type { Fault } from '../faults/fault.ts'
import { type LineContext, lostMicrophone, nextRetryMs, noAccountYet } from './lineContext.ts'
import type { LineEvent, LineInput, MicrophoneChoice } from './lineEvent.ts'
import type { LineAccount } from './telephone.ts'

/**
 *  off ─operator.wentOnLine─► wanted ─operator.leftLine─► off
 *
 *  wanted:  openingMicrophone ─opened─► onLine ∥       ┌──────────── lost ────────────┐
 *             ▲    └─failed─► noMicrophone ─retried─►  microphone: open ◄─opened─ reopening ─failed─► missing ─(after a pause)─► reopening
 *             └──────────────────┘                       └─chosen, returned─► exchanging ─opened─► open; ─lost─► reopening; ─failed─► missing
 *           connection:  trying ∥ ─registered─► registered: proven ⇄ probing ─unproven, lost─► trying
 *                          │  ▲ └─refused─► refused ─(after a pause), retried─► trying
 *                          │  └ patience: hoping ─(10 s)─► worn          what the lamp says while it tries
 *                          └─── attempt: connecting ─opened─► registering; either ─lost, too long─► waiting ─► connecting
 *
 * While exchanging the old microphone still works; in reopening and missing there is none, and no call is taken.
 * Another account connects anew; the same one again changes nothing. The first retry is made at once, the next ones after full-jitter pauses, without end. A 200 to REGISTER is the first proof.
 */
export const lineMachine = setup({
  types: { context: {} as LineContext, events: {} as LineEvent, input: {} as LineInput },
  actions: {
    takeAccount: assign((_, params: { readonly account: LineAccount }) => ({ account: params.account, attempts: 0 })),
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
    probe: sendTo(({ context }) => context.telephone, { type: 'line.probe' }),
    noteMicrophone: assign((_, params: { readonly label: string }) => ({ microphoneLabel: params.label, microphoneFault: null })),
    noteMicrophoneFault: assign((_, params: { readonly fault: Fault }) => ({ microphoneLabel: null, microphoneFault: params.fault })),
    noteRefusal: assign((_, params: { readonly fault: Fault }) => ({ refusal: params.fault })),
    noteProof: assign(({ context }) => ({ provenAt: context.clock.monotonic(), refusal: null })),
    noteProbe: assign((_, params: { readonly roundTripMs: number }) => ({ roundTripMs: params.roundTripMs, attempts: 0 })),
    forgetProof: assign({ provenAt: null, roundTripMs: null }),
    forgetAttempts: assign({ attempts: 0 }),
    countAttempt: assign({ attempts: ({ context }) => context.attempts + 1 }),
  },
  guards: {
    isFirstAttempt: ({ context }) => context.attempts === 0,
    isOtherAccount: ({ context }, params: { readonly account: LineAccount }) =>
      (Object.keys(params.account) as (keyof LineAccount)[]).some((key) => params.account[key] !== context.account[key]),
  },
  delays: {
    patience: 10_000,
    connectLimit: 5_000,
    registerLimit: 4_000,
    retryPause: ({ context }) => nextRetryMs(context.attempts, context.random),
    probePause: 2_000,
    refusedPause: 60_000,
    microphonePause: 3_000,
  },
}).createMachine({
  id: 'line',
  context: ({ input }) => ({
    ...input,
    account: noAccountYet,
    microphone: { devices: [], processing: true },
    attempts: 0,
    provenAt: null,
    roundTripMs: null,
    microphoneLabel: null,
    microphoneFault: null,
    refusal: null,
  }),
  initial: 'off',
  states: {
    off: {
      on: {
        'operator.wentOnLine': {
          target: 'wanted',
          actions: [
            { type: 'takeAccount', params: ({ event }) => event },
            { type: 'takeMicrophone', params: ({ event }) => event },
          ],
        },
      },
    },
    wanted: {
      initial: 'openingMicrophone',
      exit: ['disconnect', 'closeMicrophone', 'forgetProof', 'forgetAttempts'],
      on: {
        'operator.leftLine': 'off',
        'operator.wentOnLine': {
          guard: { type: 'isOtherAccount', params: ({ event }) => event },
          target: '.openingMicrophone',
          actions: [
            { type: 'takeAccount', params: ({ event }) => event },
            { type: 'takeMicrophone', params: ({ event }) => event },
          ],
        },
      },
      states: {
        openingMicrophone: {
          entry: 'openMicrophone',
          on: {
            'microphone.opened': { target: 'onLine', actions: { type: 'noteMicrophone', params: ({ event }) => event } },
            'microphone.failed': { target: 'noMicrophone', actions: { type: 'noteMicrophoneFault', params: ({ event }) => event } },
            'microphone.chosen': {
              target: 'openingMicrophone',
              reenter: true,
              actions: { type: 'takeMicrophone', params: ({ event }) => event },
            },
            'account.changed': { actions: { type: 'takeAccount', params: ({ event }) => event } },
          },
        },
        noMicrophone: {
          on: {
            'operator.retried': 'openingMicrophone',
            'microphone.returned': 'openingMicrophone',
            'microphone.chosen': { target: 'openingMicrophone', actions: { type: 'takeMicrophone', params: ({ event }) => event } },
            'account.changed': { actions: { type: 'takeAccount', params: ({ event }) => event } },
          },
        },
        onLine: {
          type: 'parallel',
          states: {
            microphone: {
              initial: 'open',
              on: {
                'microphone.chosen': { target: '.reopening', actions: { type: 'takeMicrophone', params: ({ event }) => event } },
                'microphone.lost': { target: '.reopening', actions: { type: 'noteMicrophoneFault', params: { fault: lostMicrophone } } },
              },
              states: {
                open: {
                  on: {
                    'microphone.returned': 'exchanging',
                    'microphone.chosen': { target: 'exchanging', actions: { type: 'takeMicrophone', params: ({ event }) => event } },
                  },
                },
                exchanging: {
                  entry: 'openMicrophone',
                  on: {
                    'microphone.opened': { target: 'open', actions: { type: 'noteMicrophone', params: ({ event }) => event } },
                    'microphone.failed': { target: 'missing', actions: { type: 'noteMicrophoneFault', params: ({ event }) => event } },
                    'microphone.chosen': {
                      target: 'exchanging',
                      reenter: true,
                      actions: { type: 'takeMicrophone', params: ({ event }) => event },
                    },
                  },
                },
                reopening: {
                  entry: 'openMicrophone',
                  on: {
                    'microphone.opened': { target: 'open', actions: { type: 'noteMicrophone', params: ({ event }) => event } },
                    'microphone.failed': { target: 'missing', actions: { type: 'noteMicrophoneFault', params: ({ event }) => event } },
                  },
                },
                missing: {
                  after: { microphonePause: 'reopening' },
                  on: { 'operator.retried': 'reopening', 'microphone.returned': 'reopening' },
                },
              },
            },
            connection: {
              initial: 'trying',
              on: {
                'account.changed': {
                  guard: { type: 'isOtherAccount', params: ({ event }) => event },
                  target: '.trying',
                  actions: { type: 'takeAccount', params: ({ event }) => event },
                },
              },
              states: {
                trying: {
                  type: 'parallel',
                  entry: 'forgetProof',
                  states: {
                    patience: { initial: 'hoping', states: { hoping: { after: { patience: 'worn' } }, worn: {} } },
                    attempt: {
                      initial: 'waiting',
                      on: { 'line.lost': '.waiting', 'network.shaken': '.connecting', 'operator.retried': '.connecting' },
                      states: {
                        waiting: { always: { guard: 'isFirstAttempt', target: 'connecting' }, after: { retryPause: 'connecting' } },
                        connecting: {
                          entry: ['countAttempt', 'connect'],
                          on: { 'line.opened': 'registering' },
                          after: { connectLimit: 'waiting' },
                        },
                        registering: {
                          id: 'registering',
                          entry: 'register',
                          on: {
                            'line.registered': '#registered',
                            'line.refused': { target: '#refused', actions: { type: 'noteRefusal', params: ({ event }) => event } },
                          },
                          after: { registerLimit: 'waiting' },
                        },
                      },
                    },
                  },
                },
                registered: {
                  id: 'registered',
                  initial: 'proven',
                  entry: 'noteProof',
                  on: { 'line.lost': 'trying', 'line.unregistered': '#registering' },
                  states: {
                    proven: { after: { probePause: 'probing' }, on: { 'network.shaken': 'probing' } },
                    probing: {
                      entry: 'probe',
                      on: {
                        'line.proven': { target: 'proven', actions: ['noteProof', { type: 'noteProbe', params: ({ event }) => event }] },
                        'line.unproven': '#line.wanted.onLine.connection.trying',
                      },
                    },
                  },
                },
                refused: {
                  id: 'refused',
                  after: { refusedPause: 'trying' },
                  on: { 'operator.retried': 'trying' },
                },
              },
            },
          },
        },
      },
    },
  },
})
