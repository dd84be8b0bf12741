import { describe, expect, it } from 'vitest'
import { byCaller, byOperator, entryOf, ticketOf, verdictOf } from './evidenceOf.ts'

const information = { whatHappened: 'Подпись отклоняется', whereInSystem: 'Контракты', stepsTaken: 'Перезапуск', email: 'a@mail.ru' }
const refusal = { refusalExplanation: 'Не наш вопрос', redirectTo: 'Удостоверяющий центр' }
const order = <T extends string>(type: T) => ({ type, nth: 0, ref: 'SP-4217' }) as const

describe('clauses that no call decides', () => {
  it.each(['2.1', '2.2'] as const)('%s is of mail', (clause) => {
    expect(verdictOf(clause, byOperator)).toBe('notApplicable')
  })

  it.each(['1.6', '3.1', '3.2', '3.5'] as const)('%s is of speech, which only a lead can judge', (clause) => {
    expect(verdictOf(clause, byOperator)).toBe('unknown')
  })
})

describe('3.3 record', () => {
  it('is met once the summary with the notes was ordered', () => {
    const entry = entryOf('3.3', { texts: { notes: 'Сертификат истёк' }, orders: [{ ...order('order.summarise'), content: '' }] })
    expect(entry).toMatchObject({ verdict: 'met', facts: { noteLetters: 16, recorded: true } })
  })

  it('is missed where words were typed and no ticket took them', () => {
    expect(verdictOf('3.3', { texts: { notes: 'Сертификат истёк' }, trail: ['wrappingUp', 'finished'] })).toBe('missed')
  })

  it('has nothing to record, or is undecided before the end', () => {
    expect(verdictOf('3.3', {})).toBe('notApplicable')
    expect(verdictOf('3.3', { texts: { notes: 'Сертификат истёк' } })).toBe('unknown')
  })
})

describe('3.4 detail', () => {
  it('is met by steps, undecided without them, and does not concern a call without a solution', () => {
    expect(entryOf('3.4', { texts: { solution: '1. Откройте\n2) Обновите' } })).toMatchObject({
      verdict: 'met',
      facts: { numberedSteps: 2 },
    })
    expect(verdictOf('3.4', { texts: { solution: 'Обновите страницу' } })).toBe('unknown')
    expect(verdictOf('3.4', {})).toBe('notApplicable')
  })
})

describe('3.6 said again', () => {
  it('counts how often', () => {
    expect(entryOf('3.6', { explained: { solving: 2, describing: 1 } })).toMatchObject({ verdict: 'met', facts: { explainedAgain: 3 } })
    expect(verdictOf('3.6', {})).toBe('unknown')
  })
})

describe('3.7 escalation', () => {
  it('is met by complete information, missed by what is missing', () => {
    expect(verdictOf('3.7', { outcome: 'escalated', texts: information })).toBe('met')
    expect(entryOf('3.7', { outcome: 'escalated', texts: { ...information, stepsTaken: '' }, ...byOperator })).toMatchObject({
      verdict: 'missed',
      facts: { missing: 'stepsTaken' },
    })
  })

  it('does not concern other outcomes, and is undecided while the call lasts', () => {
    expect(verdictOf('3.7', { outcome: 'solved' })).toBe('notApplicable')
    expect(verdictOf('3.7', { outcome: 'escalated' })).toBe('unknown')
  })
})

describe('3.8 refusal', () => {
  it('is met by all three, missed by less', () => {
    expect(verdictOf('3.8', { outcome: 'refused', refusalReason: 'out_of_scope', texts: refusal })).toBe('met')
    expect(verdictOf('3.8', { outcome: 'refused', texts: refusal, ...byOperator })).toBe('missed')
  })

  it('does not concern other outcomes, and is undecided while the call lasts', () => {
    expect(verdictOf('3.8', {})).toBe('notApplicable')
    expect(verdictOf('3.8', { outcome: 'refused' })).toBe('unknown')
  })
})

describe('3.9 an end with a solution', () => {
  it('is met where the call brought the ticket to its end, else open', () => {
    const confirmed = [
      { ...order('order.resolve'), text: 'Обновите' },
      { ...order('order.confirmResolution'), nth: 1 },
    ]
    expect(entryOf('3.9', { ...ticketOf('continued'), orders: confirmed })).toMatchObject({ verdict: 'met', facts: { status: 'closed' } })
    expect(verdictOf('3.9', { ...ticketOf('continued'), orders: confirmed.slice(0, 1) })).toBe('unknown')
    expect(verdictOf('3.9', {})).toBe('notApplicable')
  })
})

describe('3.10 inside the ticket', () => {
  it('is met by continuing it; a closed one cannot be continued', () => {
    expect(verdictOf('3.10', { branch: 'registered', ...ticketOf('continued') })).toBe('met')
    const candidate = { ref: 'SP-0042', uin: 'SP-0042', subject: '', closed: true, status: null }
    expect(verdictOf('3.10', { branch: 'registered', follows: 'SP-0042', candidate, ...ticketOf('linked') })).toBe('notApplicable')
    expect(verdictOf('3.10', { branch: 'registered', follows: 'SP-0042', ...ticketOf('linked') })).toBe('unknown')
    expect(verdictOf('3.10', { branch: 'new' })).toBe('notApplicable')
  })
})

describe('3.11 linked tickets', () => {
  it('is met by the ticket that follows', () => {
    expect(entryOf('3.11', { follows: 'SP-0042', ...ticketOf('linked') })).toMatchObject({
      verdict: 'met',
      facts: { follows: 'SP-0042', ticket: 'SP-4217' },
    })
  })

  it('is missed where it was never made, unknown where the caller was gone, and does not concern others', () => {
    expect(verdictOf('3.11', { follows: 'SP-0042', ...byOperator })).toBe('missed')
    expect(verdictOf('3.11', { follows: 'SP-0042', ...byCaller })).toBe('unknown')
    expect(verdictOf('3.11', {})).toBe('notApplicable')
  })
})
