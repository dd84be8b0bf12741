import { assign, fromPromise, setup } from 'xstate'
import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'

export type AskEvent = { readonly type: 'input.given'; readonly input: unknown } | { readonly type: 'input.cleared' }

/** Whom the question goes to and who hears each answer. `ask` never rejects for what may be expected. */
export interface AskPorts {
  readonly ask: (input: unknown) => Promise<Outcome<unknown>>
  readonly tell: (value: unknown, input: unknown) => void
}

interface AskContext {
  readonly ports: AskPorts
  readonly input: unknown
  readonly asksAtOnce: boolean
  readonly last: unknown
  readonly fault: Fault | null
}

const askDesk = fromPromise<Outcome<unknown>, Pick<AskPorts, 'ask'> & { readonly asked: unknown }>(({ input }) => input.ask(input.asked))

/**
 * A question that is typed: the last input wins, an answer to an earlier one is not heard. The ports come with the input: a chart
 * that is provided with them is built anew, and a call that rings waits for it.
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
    input: {} as { readonly ports: AskPorts; readonly initial: unknown; readonly asksAtOnce: boolean },
  },
  actors: { askDesk },
  actions: {
    noteInput: assign((_, params: { readonly input: unknown }) => params),
    noteAnswer: assign((_, params: { readonly outcome: Outcome<unknown> }) =>
      params.outcome.ok ? { last: params.outcome.value, fault: null } : { fault: params.outcome.fault },
    ),
    forget: assign({ input: null, last: null, fault: null }),
    tellAnswer: ({ context }, { outcome }: { readonly outcome: Outcome<unknown> }) => {
      if (outcome.ok) context.ports.tell(outcome.value, context.input)
    },
  },
  guards: {
    asksAtOnce: ({ context }: { readonly context: AskContext }) => context.asksAtOnce,
    succeeded: (_, params: { readonly outcome: Outcome<unknown> }) => params.outcome.ok,
  },
  delays: { typingPause: 200 },
}).createMachine({
  id: 'ask',
  context: ({ input: { ports, initial, asksAtOnce } }) => ({ ports, input: initial, asksAtOnce, last: null, fault: null }),
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
        input: ({ context }) => ({ ask: context.ports.ask, asked: context.input }),
        onDone: [
          {
            guard: { type: 'succeeded', params: ({ event }) => ({ outcome: event.output }) },
            target: 'answered',
            actions: [
              { type: 'noteAnswer', params: ({ event }) => ({ outcome: event.output }) },
              { type: 'tellAnswer', params: ({ event }) => ({ outcome: event.output }) },
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
