import { describe, expect, it } from 'vitest'
import { byOperator, entryOf, verdictOf } from './evidenceOf.ts'

const solution = (text: string) => ({ outcome: 'solved', texts: { solution: text } }) as const

describe('what was written to the caller', () => {
  it.each([
    ['1.6', '1. Обнови страницу'],
    ['1.6', '1. Мы пришлём вам ссылку'],
    ['3.1', '1. Прекратите пороть чушь'],
    ['3.1', '1. ОБНОВИТЕ СТРАНИЦУ НЕМЕДЛЕННО'],
  ] as const)('is a miss of clause %s: %s', (clause, text) => {
    expect(entryOf(clause, { ...byOperator, ...solution(text) })).toMatchObject({
      verdict: 'missed',
      facts: { textsChecked: 1, textRemarks: 1 },
    })
  })

  it('is no miss while the caller is on the telephone: it may still be mended', () => {
    expect(entryOf('1.6', solution('1. Обнови страницу'))).toMatchObject({ verdict: 'unknown', facts: { textRemarks: 1 } })
  })

  it('is looked at in a refusal too', () => {
    expect(verdictOf('1.6', { ...byOperator, outcome: 'refused', texts: { refusalExplanation: 'Спроси в казначействе' } })).toBe('missed')
  })

  it('is looked at in a solution that the caller said no to, and not in a draft that went nowhere', () => {
    expect(verdictOf('1.6', { ...byOperator, outcome: 'escalated', disputed: ['Обнови страницу'] })).toBe('missed')
    expect(verdictOf('1.6', { ...byOperator, outcome: 'escalated', texts: { solution: 'Обнови страницу' } })).toBe('unknown')
  })

  it.each(['1.6', '3.1'] as const)('says nothing of the speech of clause %s where it is clean, or where nothing was written', (clause) => {
    expect(entryOf(clause, { ...byOperator, ...solution('1. Обновите страницу') })).toMatchObject({
      verdict: 'unknown',
      facts: { reason: 'speech', textsChecked: 1, textRemarks: 0 },
    })
    expect(entryOf(clause, byOperator).facts).toEqual({ reason: 'speech' })
  })
})

describe('ready questions (3.2)', () => {
  it('are met by one that was asked, and unknown without: the operator’s own questions are heard by nobody', () => {
    expect(entryOf('3.2', { asked: ['signatureWhere', 'signatureMessage'] })).toMatchObject({
      verdict: 'met',
      facts: { questionsAsked: 2 },
    })
    expect(entryOf('3.2', {})).toMatchObject({ verdict: 'unknown', facts: { questionsAsked: 0 } })
  })
})
