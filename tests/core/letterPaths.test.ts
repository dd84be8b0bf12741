import { describe, expect, it } from 'vitest'
import { createActor, fromPromise, waitFor } from 'xstate'
import { getShortestPaths, getSimplePaths } from 'xstate/graph'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { LetterDraft } from '#core/mail/letterDraft'
import type { LetterEvent } from '#core/mail/letterEvent'
import { letterLacks } from '#core/mail/letterLacks'
import { type LetterContext, letterMachine } from '#core/mail/letterMachine'
import { letterText } from '#core/mail/withChange'
import { letterTicket, operator, steps, untouched } from './letterOf.ts'

const ticket = letterTicket()
const ports = { keep: async () => success(null), send: async () => success(null) }
const file = { id: '0192f3c4-0000-4000-8000-0000000000f1', name: 'инструкция.pdf', size: 1_000 }
const said = letterText('answer', ticket, operator, steps)
const full = { code: 'notSaved', reason: 'full' } as const
const notSaved = failure(full)

/** The answers of the desk are events of the graph: each may be yes or no. */
const answered = (actor: string, output: Outcome<null>) =>
  ({ type: `xstate.done.actor.${actor}`, output, actorId: actor }) as unknown as LetterEvent
const keeping = '0.letter.writing.keeping'
const sending = '0.letter.sending'

const typed: readonly LetterEvent[] = [
  { type: 'letter.changed', change: { text: said } },
  { type: 'letter.changed', change: { text: 'Решение скоро' } },
  { type: 'template.chosen', template: 'information_request' },
  { type: 'file.attached', file },
  { type: 'file.removed', fileId: file.id },
  { type: 'keeping.nudged' },
  { type: 'operator.sent' },
  { type: 'ticket.read', ticket: { ...ticket, status: 'closed' } },
]

const input = { ports, ticket, operator, draft: untouched(ticket), isKept: false }
const sameState = (snapshot: { value: unknown; context: LetterContext }): string => {
  const { draft, ticket: about, fault } = snapshot.context
  return JSON.stringify([snapshot.value, draft.template, draft.text, draft.files.length, about.status, fault?.code])
}
const choices = (snapshot: { matches(state: unknown): boolean }): LetterEvent[] => [
  ...typed,
  ...(snapshot.matches({ writing: 'keeping' }) ? [answered(keeping, success(null)), answered(keeping, notSaved)] : []),
  ...(snapshot.matches('sending') ? [answered(sending, success(null)), answered(sending, notSaved)] : []),
]
/** `never`: the graph's own types know no answers of actors as events. */
const graph = { input, events: choices as never, serializeState: sameState as never, limit: 20_000 }
const shortest = getShortestPaths(letterMachine, graph)
const decisive = new Set<LetterEvent['type']>(['keeping.nudged', 'operator.sent'])
const simple = getSimplePaths(letterMachine, {
  ...graph,
  events: ((snapshot: Parameters<typeof choices>[0]) =>
    choices(snapshot).filter((event) => event === typed[0] || decisive.has(event.type) || event.type.startsWith('xstate.'))) as never,
  toState: (snapshot) => snapshot.matches('sent'),
})

describe(`a letter's ${shortest.length} states and ${simple.length} ways to the outbox`, () => {
  it('reach everything there is', () => {
    const reached = new Set(shortest.map(({ state }) => JSON.stringify(state.value)))
    for (const value of [
      { writing: 'untouched' },
      { writing: 'keeping' },
      { writing: 'kept' },
      { writing: 'unkept' },
      { writing: 'unsent' },
      'sending',
      'sent',
    ]) {
      expect(reached).toContain(JSON.stringify(value))
    }
    expect(simple.length).toBeGreaterThan(5)
  })

  it('send nothing that lacks what a clause or ASUO asks for', () => {
    for (const { state } of shortest) {
      if (state.matches('sending'))
        expect(letterLacks(state.context.draft, { ...ticket, ...state.context.ticket, status: 'in_progress' })).toEqual([])
    }
  })

  it('never say kept of what the disk has refused', () => {
    for (const { state } of shortest) {
      if (state.matches({ writing: 'unkept' }) || state.matches({ writing: 'unsent' })) expect(state.context.fault).not.toBeNull()
      if (state.matches({ writing: 'kept' })) expect(state.context.fault).toBeNull()
    }
  })

  it('send only what was pressed for, and nothing after it', () => {
    for (const { steps: way } of simple) {
      const last = way.map(({ event }) => event.type as string)
      expect(last).toContain('operator.sent')
      expect(last.at(-1)).toBe(`xstate.done.actor.${sending}`)
    }
  })
})

describe('a letter that is typed', () => {
  it('is kept as it stood last, however the answers come', async () => {
    const kept: LetterDraft[] = []
    const slow = letterMachine.provide({
      actors: {
        keepDraft: fromPromise<Outcome<null>, LetterContext>(async ({ input: { draft } }) => {
          kept.push(draft)
          return success(null)
        }),
      },
    })
    const actor = createActor(slow, { input })
    actor.start()
    for (const text of ['З', 'Зд', 'Здр']) actor.send({ type: 'letter.changed', change: { text } })

    await waitFor(actor, (snapshot) => snapshot.matches({ writing: 'kept' }))
    expect(kept.map(({ text }) => text)).toEqual(['З', 'Зд', 'Здр'])
    expect(actor.getSnapshot().context.draft.text).toBe('Здр')
  })

  it('is not lost where sending fails: it may be sent again, as the same letter', async () => {
    const asked: string[] = []
    let isFull = true
    const actor = createActor(letterMachine, {
      input: {
        ...input,
        ports: {
          ...ports,
          send: async ({ letterId }) => {
            asked.push(letterId)
            return isFull ? notSaved : success(null)
          },
        },
      },
    })
    actor.start()
    actor.send({ type: 'letter.changed', change: { text: said } })
    actor.send({ type: 'operator.sent' })
    const { context } = await waitFor(actor, (snapshot) => snapshot.matches({ writing: 'unsent' }))
    expect([context.draft.text, context.fault]).toEqual([said, full])

    isFull = false
    actor.send({ type: 'operator.sent' })
    await waitFor(actor, (snapshot) => snapshot.matches('sent'))
    expect(new Set(asked).size).toBe(1)
  })
})
