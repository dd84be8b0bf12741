import { describe, expect, it } from 'vitest'
import { blankFacts } from '#core/regulation/blankFacts'
import { dutiesFulfilled } from '#core/regulation/dutiesFulfilled'
import { dutiesOwed } from '#core/regulation/dutiesOwed'
import type { ScriptFacts } from '#core/regulation/facts'
import { ticketOf } from './evidenceOf.ts'

const owed = (known: Partial<ScriptFacts>) => dutiesOwed({ ...blankFacts(), ...known })
const solved = { outcome: 'solved', texts: { ...blankFacts().texts, solution: '1. Обновите страницу' } } as const
const told = { ...ticketOf('created'), toldNumber: 'SP-4217' }

describe('what a call owes when it leaves the desk', () => {
  it('is nothing without a ticket, and nothing where a colleague has the caller', () => {
    expect(owed({ outcome: 'later' })).toEqual([])
    expect(owed({ ...ticketOf('created'), handedOn: { to: '102', taken: false } })).toEqual([])
  })

  it.each([
    ['was told and written down', { ...ticketOf('created'), toldNumber: 'SP-4217' }, []],
    ['was never written down', ticketOf('created'), ['tellUin']],
    [
      'came after the provisional one was told',
      { ...ticketOf('created', 'SP-4217', 'TMP-UCH-001'), toldNumber: 'TMP-UCH-001' },
      ['tellUin'],
    ],
    ['has not come', { ...ticketOf('created', null, 'TMP-UCH-001'), toldNumber: 'TMP-UCH-001' }, ['tellUin']],
    ['is of a ticket that the caller named himself', ticketOf('continued'), []],
  ] as const)('is the number where it %s', (_, known, duties) => {
    expect(owed(known)).toEqual(duties)
  })

  it('is the answer where it was put off', () => {
    expect(owed({ ...told, outcome: 'later' })).toEqual(['sendAnswer'])
  })

  it.each([
    [null, ['askSolved']],
    [{ missed: 'callerHungUp' }, ['askSolved']],
    [{ missed: 'lineLost' }, ['askSolved']],
    [{ missed: 'callerAgreedEarlier' }, []],
    [{ answer: 'yes' }, []],
    [{ answer: 'no' }, []],
  ] as const)('is the question after a solution, unless it was answered: %j', (latch, duties) => {
    expect(owed({ ...told, ...solved, latch })).toEqual(duties)
  })
})

describe('what a call has done of what an earlier one left owed', () => {
  const done = (known: Partial<ScriptFacts>) => dutiesFulfilled({ ...blankFacts(), ...known })
  const named = (search: string) => ({ ...ticketOf('continued'), texts: { ...blankFacts().texts, search } })

  it.each([
    ['nothing without a ticket, or without its number', { outcome: 'solved', latch: { answer: 'yes' } }, []],
    ['nothing where it only goes on', ticketOf('continued'), []],
    ['the number where it was told', { ...ticketOf('continued'), toldNumber: 'SP-4217' }, ['tellUin']],
    ['the number where the caller read it out himself', named('4217'), ['tellUin']],
    ['no number where he named another one', named('0042'), []],
    ['the answer where it was solved', { ...ticketOf('continued'), ...solved }, ['sendAnswer']],
    ['no answer where there is no solution', { ...ticketOf('continued'), outcome: 'solved' }, []],
    ['the question where it was answered, either way', { ...ticketOf('continued'), latch: { answer: 'no' } }, ['askSolved']],
    ['no question where it was missed', { ...ticketOf('continued'), latch: { missed: 'lineLost' } }, []],
  ] as const)('is %s', (_, known, kinds) => {
    expect(done(known as Partial<ScriptFacts>)).toEqual(kinds)
  })
})
