import { assign, fromPromise, setup } from 'xstate'
import type { Fault } from '../faults/fault.ts'
import type { Outcome } from '../faults/outcome.ts'
import type { LetterDraft } from './letterDraft.ts'
import type { LetterEvent } from './letterEvent.ts'
import { letterLacks } from './letterLacks.ts'
import type { LetterTicket } from './letterTicket.ts'
import { withChange } from './withChange.ts'

/** The desk's side of a letter. None of them rejects for what may be expected. */
export interface LetterPorts {
  /** Durable: the draft as it is typed. */
  readonly keep: (draft: LetterDraft) => Promise<Outcome<null>>
  /** Durable: what the letter does and the letter itself, together; the draft is gone with it. */
  readonly send: (draft: LetterDraft, ticket: LetterTicket) => Promise<Outcome<null>>
}

export interface LetterInput {
  readonly ports: LetterPorts
  readonly ticket: LetterTicket
  readonly operator: string
  /** As it was kept, or a new one. */
  readonly draft: LetterDraft
  /** It lies on the disk already. */
  readonly isKept: boolean
}

export interface LetterContext extends Omit<LetterInput, 'isKept'> {
  readonly isKept: boolean
  /** Why it was last not kept or not sent. */
  readonly fault: Fault | null
}

const keepDraft = fromPromise<Outcome<null>, LetterContext>(({ input: { ports, draft } }) => ports.keep(draft))
const sendLetter = fromPromise<Outcome<null>, LetterContext>(({ input: { ports, draft, ticket } }) => ports.send(draft, ticket))

/**
 * A letter from its first word to the outbox. What is typed is kept at every change, the latest state wins; nothing is sent that lacks
 * what clauses 2.1 and 2.2 and its act ask for.
 *
 *            typed, chosen, attached                    ok
 *  writing.untouched ──────────────► writing.keeping ──────► writing.kept
 *      │                               ▲   │  └──fault──► writing.unkept ─nudged, typed─► keeping
 *      │                               └───┘ typed again
 *      └──── operator.sent, nothing lacking (from each) ────► sending ──ok──► sent
 *                                                                └──fault──► writing.unsent ─typed─► keeping
 */
export const letterMachine = setup({
  types: { context: {} as LetterContext, events: {} as LetterEvent, input: {} as LetterInput },
  actors: { keepDraft, sendLetter },
  actions: {
    change: assign(({ context }, event: LetterEvent) => ({ draft: withChange(context, event), fault: null })),
    noteTicket: assign((_, params: { readonly ticket: LetterTicket }) => params),
    noteOutcome: assign((_, outcome: Outcome<null>) => ({ fault: outcome.ok ? null : outcome.fault })),
  },
  guards: {
    isKept: ({ context }) => context.isKept,
    lacksNothing: ({ context: { draft, ticket } }) => letterLacks(draft, ticket).length === 0,
    succeeded: (_, outcome: Outcome<null>) => outcome.ok,
  },
}).createMachine({
  id: 'letter',
  context: ({ input }) => ({ ...input, fault: null }),
  initial: 'writing',
  on: { 'ticket.read': { actions: { type: 'noteTicket', params: ({ event }) => ({ ticket: event.ticket }) } } },
  states: {
    writing: {
      on: {
        'letter.changed': { target: '.keeping', actions: { type: 'change', params: ({ event }) => event } },
        'template.chosen': { target: '.keeping', actions: { type: 'change', params: ({ event }) => event } },
        'file.attached': { target: '.keeping', actions: { type: 'change', params: ({ event }) => event } },
        'file.removed': { target: '.keeping', actions: { type: 'change', params: ({ event }) => event } },
        'operator.sent': { guard: 'lacksNothing', target: 'sending' },
      },
      initial: 'opening',
      states: {
        opening: { always: [{ guard: 'isKept', target: 'kept' }, { target: 'untouched' }] },
        untouched: {},
        keeping: {
          invoke: {
            src: 'keepDraft',
            input: ({ context }) => context,
            onDone: [
              {
                guard: { type: 'succeeded', params: ({ event }) => event.output },
                target: 'kept',
                actions: { type: 'noteOutcome', params: ({ event }) => event.output },
              },
              { target: 'unkept', actions: { type: 'noteOutcome', params: ({ event }) => event.output } },
            ],
          },
        },
        kept: {},
        unkept: { on: { 'keeping.nudged': 'keeping' } },
        /** Kept or not: what hindered the letter stays on the screen until the operator goes on. */
        unsent: {},
      },
    },
    sending: {
      invoke: {
        src: 'sendLetter',
        input: ({ context }) => context,
        onDone: [
          { guard: { type: 'succeeded', params: ({ event }) => event.output }, target: 'sent' },
          { target: 'writing.unsent', actions: { type: 'noteOutcome', params: ({ event }) => event.output } },
        ],
      },
    },
    sent: { type: 'final' },
  },
})
