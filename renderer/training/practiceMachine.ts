import { assign, fromCallback, fromPromise, setup } from 'xstate'
import type { TrainingScenario } from '#core/bridge/session'
import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'

export type PracticeEvent =
  | { readonly type: 'scenario.chosen'; readonly scenario: TrainingScenario }
  | { readonly type: 'line.free' }
  | { readonly type: 'line.failed'; readonly fault: Fault }
  /** A call rings on the desk: the choice has done its work. */
  | { readonly type: 'call.rang' }

interface PracticeContext {
  readonly scenario: TrainingScenario | null
  readonly fault: Fault | null
}

/** Goes on line where the operator is not, and tells when a call may come, and when one rings. */
export const deskWatch = fromCallback<PracticeEvent>(() => {
  throw new Error('deskWatch is provided where the desk is known')
})

export const askCall = fromPromise<Outcome<null>, { readonly scenarioId: string }>(() => {
  throw new Error('askCall is provided where the bridge is known')
})

/**
 * «Учебный звонок»: a choice, the line if it is needed, and the caller.
 *
 *  choosing ─scenario.chosen─► under way: goingOnLine ─line.free, line away─► asking ─ok─► dialling ─call.rang─► choosing
 *     ▲                                      │ line.failed, lineLimit           │ fault, askLimit │ line.failed, dialLimit
 *     └──────────────────────────────────────┴──────────────────────────────────┴─────────────────┘  (the fault stays in sight)
 *
 * A line that is away is asked all the same: the desk knows whether its process has ended or only the registration is missing.
 */
export const practiceMachine = setup({
  types: { context: {} as PracticeContext, events: {} as PracticeEvent },
  actors: { deskWatch, askCall },
  actions: {
    noteScenario: assign((_, params: { readonly scenario: TrainingScenario }) => ({ scenario: params.scenario, fault: null })),
    noteFault: assign((_, params: { readonly fault: Fault }) => ({ scenario: null, fault: params.fault })),
    forgetScenario: assign({ scenario: null }),
  },
  guards: {
    wasRefused: (_, params: { readonly outcome: Outcome<null> }) => !params.outcome.ok,
    isLineAway: (_, params: { readonly fault: Fault }) => params.fault.code === 'lineUnreachable',
  },
  delays: { lineLimit: 15_000, askLimit: 5_000, dialLimit: 15_000 },
}).createMachine({
  id: 'practice',
  context: { scenario: null, fault: null },
  initial: 'choosing',
  states: {
    choosing: {
      on: { 'scenario.chosen': { target: 'underWay', actions: { type: 'noteScenario', params: ({ event }) => event } } },
    },
    underWay: {
      invoke: { src: 'deskWatch' },
      initial: 'goingOnLine',
      on: {
        'call.rang': { target: 'choosing', actions: 'forgetScenario' },
        'line.failed': { target: 'choosing', actions: { type: 'noteFault', params: ({ event }) => event } },
      },
      states: {
        goingOnLine: {
          on: {
            'line.free': 'asking',
            'line.failed': { guard: { type: 'isLineAway', params: ({ event }) => event }, target: 'asking' },
          },
          after: {
            lineLimit: {
              target: '#practice.choosing',
              actions: { type: 'noteFault', params: { fault: { code: 'lineUnreachable', why: 'silent' } } },
            },
          },
        },
        asking: {
          // The answer says it better.
          on: { 'line.failed': { guard: { type: 'isLineAway', params: ({ event }) => event } } },
          after: {
            askLimit: { target: '#practice.choosing', actions: { type: 'noteFault', params: { fault: { code: 'trainingLineDown' } } } },
          },
          invoke: {
            src: 'askCall',
            input: ({ context }) => ({ scenarioId: context.scenario?.id ?? '' }),
            onDone: [
              {
                guard: { type: 'wasRefused', params: ({ event }) => ({ outcome: event.output }) },
                target: '#practice.choosing',
                actions: {
                  type: 'noteFault',
                  params: ({ event }) => ({ fault: event.output.ok ? { code: 'internal' } : event.output.fault }),
                },
              },
              { target: 'dialling' },
            ],
          },
        },
        dialling: {
          after: {
            dialLimit: { target: '#practice.choosing', actions: { type: 'noteFault', params: { fault: { code: 'trainingLineDown' } } } },
          },
        },
      },
    },
  },
})
