import { assign, fromPromise, setup } from 'xstate'
import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'

export type AskEvent = { readonly type: 'input.given'; readonly input: unknown } | { readonly type: 'input.cleared' }

interface AskContext {
  readonly input: unknown
  readonly asksAtOnce: boolean
  readonly last: unknown
  readonly fault: Fault | null
}

/** Asks the desk; never rejects for what may be expected. */
export const askDesk = fromPromise<Outcome<unknown>, { readonly asked: unknown }>(() => {
  throw new Error('askDesk is provided where the bridge is known')
})

/**
 * A question that is typed: the last input wins, an answer to an earlier one is not heard.
 *
 *          input.given                    typingPause            ok
 *  idle ───────────────► pausing ─────────────────────► asking ─────► answered
 *   ▲                       ▲  └────── input.given ──────┘  └─fault─► failed
 *   └── input.cleared (any) └── input.given (any)
 */
export const askMachine = setup({
  types: {
    context: {} as AskContext,
    events: {} as AskEvent,
    input: {} as { readonly initial: unknown; readonly asksAtOnce: boolean },
  },
  actors: { askDesk },
  actions: {
    noteInput: assign((_, params: { readonly input: unknown }) => params),
    noteAnswer: assign((_, params: { readonly outcome: Outcome<unknown> }) =>
      params.outcome.ok ? { last: params.outcome.value, fault: null } : { fault: params.outcome.fault },
    ),
    forget: assign({ input: null, last: null, fault: null }),
    tellAnswer: (_, _params: { readonly outcome: Outcome<unknown>; readonly input: unknown }) => {},
  },
  guards: {
    asksAtOnce: ({ context }: { readonly context: AskContext }) => context.asksAtOnce,
    succeeded: (_, params: { readonly outcome: Outcome<unknown> }) => params.outcome.ok,
  },
  delays: { typingPause: 200 },
}).createMachine({
  id: 'ask',
  context: ({ input }) => ({ input: input.initial, asksAtOnce: input.asksAtOnce, last: null, fault: null }),
  initial: 'opening',
  on: {
    'input.given': { target: '.pausing', actions: { type: 'noteInput', params: ({ event }) => ({ input: event.input }) } },
    'input.cleared': { target: '.idle', actions: 'forget' },
  },
  states: {
    opening: { always: [{ guard: 'asksAtOnce', target: 'asking' }, { target: 'idle' }] },
    idle: {},
    pausing: { after: { typingPause: 'asking' } },
    asking: {
      invoke: {
        src: 'askDesk',
        input: ({ context }) => ({ asked: context.input }),
        onDone: [
          {
            guard: { type: 'succeeded', params: ({ event }) => ({ outcome: event.output }) },
            target: 'answered',
            actions: [
              { type: 'noteAnswer', params: ({ event }) => ({ outcome: event.output }) },
              { type: 'tellAnswer', params: ({ context, event }) => ({ outcome: event.output, input: context.input }) },
            ],
          },
          { target: 'failed', actions: { type: 'noteAnswer', params: ({ event }) => ({ outcome: event.output }) } },
        ],
      },
    },
    answered: {},
    failed: {},
  },
})
