import { displacedLine, lostMicrophone, startLine } from './lineContext.ts'
import { lineGoodbye } from './lineGoodbye.ts'
import { lineSetup } from './lineSetup.ts'

/**
 *  off ─operator.wentOnLine─► wanted ─operator.leftLine─► off
 *
 *  wanted:  openingMicrophone ─opened─► onLine ∥       ┌──────────── lost ────────────┐
 *             ▲    └─failed─► noMicrophone ─retried─►  microphone: open ◄─opened─ reopening ─failed─► missing ─(after a pause)─► reopening
 *             └──────────────────┘                       └─chosen, returned─► exchanging ─opened─► open; ─lost─► reopening; ─failed─► missing
 *           connection:  trying ∥ ─registered─► registered: proven ⇄ probing ─unproven─► trying, worn at once; ─lost─► trying
 *                          │  ▲ └─refused─► refused ─(after a pause), retried, shaken─► trying
 *                          │  │            registered: ─network.shaken─► doubting ─proven─► proven; ─(a moment)─► trying
 *                          │  └ patience: hoping ─(10 s)─► worn          what the lamp says while it tries
 *                          └─── attempt: connecting ─opened─► registering; either ─lost, too long─► waiting ─► connecting
 *                          │     registered ─displaced─► displaced: wired ─lost─► cut; ─retried─► trying     two telephones would take it from
 *                          │                                                                        each other for ever
 *           goodbye: lineGoodbye.ts
 *
 * While exchanging the old microphone still works; in reopening and missing there is none, and no call is taken.
 * Another account connects anew; the same one again changes nothing. The first retry since the line last held is made at once, the next
 * ones after full-jitter pauses, without end. A 200 to REGISTER is the first proof. A probe without an answer has waited long enough:
 * the lamp says so without the ten seconds of a line that has only just fallen.
 */
export const lineMachine = lineSetup.createMachine({
  id: 'line',
  context: ({ input }) => startLine(input),
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
      exit: ['disconnect', 'closeMicrophone', 'forgetProof', 'forgetLoss', 'forgetRetries', 'forgetGoodbyes'],
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
                  id: 'trying',
                  type: 'parallel',
                  entry: 'forgetProof',
                  states: {
                    patience: { initial: 'hoping', states: { hoping: { after: { patience: 'worn' } }, worn: { id: 'worn' } } },
                    attempt: {
                      initial: 'connecting',
                      on: {
                        'line.lost': { target: '.waiting', actions: { type: 'noteLoss', params: ({ event }) => event } },
                        // Later than was waited for, and good all the same.
                        'line.opened': '.registering',
                        'network.shaken': '.connecting',
                        'operator.retried': '.connecting',
                      },
                      states: {
                        waiting: {
                          id: 'waiting',
                          entry: 'planRetry',
                          exit: ['countRetry', 'forgetPlan'],
                          always: { guard: 'isFirstRetry', target: 'connecting' },
                          after: { plannedPause: 'connecting' },
                        },
                        connecting: {
                          entry: 'connect',
                          after: { connectLimit: { target: 'waiting', actions: { type: 'noteLoss', params: { why: 'silent' } } } },
                        },
                        registering: {
                          id: 'registering',
                          entry: 'register',
                          on: {
                            'line.registered': '#registered',
                            'line.refused': { target: '#refused', actions: { type: 'noteRefusal', params: ({ event }) => event } },
                          },
                          after: { registerLimit: { target: 'waiting', actions: { type: 'noteLoss', params: { why: 'silent' } } } },
                        },
                      },
                    },
                  },
                },
                registered: {
                  id: 'registered',
                  initial: 'proven',
                  entry: 'noteProof',
                  on: {
                    'line.lost': { target: '#waiting', actions: { type: 'noteLoss', params: ({ event }) => event } },
                    'line.registered': { actions: 'noteProof' },
                    'line.unregistered': '#registering',
                    // A refresh that was refused is tried once more, anew, before it is believed.
                    'line.refused': '#registering',
                    'line.displaced': { target: '#displaced', actions: { type: 'noteRefusal', params: { fault: displacedLine } } },
                    'line.unproven': { target: ['#worn', '#waiting'], actions: { type: 'noteLoss', params: { why: 'silent' } } },
                    'network.shaken': '.doubting',
                  },
                  after: { steadiness: { actions: 'forgetRetries' } },
                  states: {
                    proven: { after: { probePause: 'probing' } },
                    probing: {
                      entry: 'probe',
                      on: {
                        'line.proven': { target: 'proven', actions: ['noteProof', { type: 'noteProbe', params: ({ event }) => event }] },
                      },
                    },
                    doubting: {
                      entry: 'probe',
                      on: {
                        'line.proven': { target: 'proven', actions: ['noteProof', { type: 'noteProbe', params: ({ event }) => event }] },
                      },
                      after: { doubtLimit: { target: '#trying', actions: { type: 'noteLoss', params: { why: 'silent' } } } },
                    },
                  },
                },
                refused: {
                  id: 'refused',
                  entry: 'planAfterRefusal',
                  exit: 'forgetPlan',
                  after: { plannedPause: 'trying' },
                  on: {
                    'operator.retried': 'trying',
                    'network.shaken': 'trying',
                    // A PBX that starts anew refuses for a moment and then cuts: a call of this desk may still be up, and hears of nothing without its wire.
                    'line.lost': { target: '#waiting', actions: { type: 'noteLoss', params: ({ event }) => event } },
                  },
                },
                displaced: {
                  id: 'displaced',
                  initial: 'wired',
                  entry: 'forgetRegistration',
                  on: { 'operator.retried': 'trying' },
                  states: {
                    wired: { on: { 'line.lost': { target: 'cut', actions: { type: 'noteLoss', params: ({ event }) => event } } } },
                    cut: {},
                  },
                },
              },
            },
            goodbye: lineGoodbye,
          },
        },
      },
    },
  },
})
