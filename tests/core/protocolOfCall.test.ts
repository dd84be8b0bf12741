import { describe, expect, it } from 'vitest'
import { byCaller, byOperator, entryOf, type Happening, ticketOf, verdictOf } from './evidenceOf.ts'

const answered: Happening = [0, { what: 'answered' }]
const flowed: Happening = [0.2, { what: 'mediaFlowed' }]
const ended = (second: number): Happening => [second, { what: 'ended', by: 'operator' }]
const bound: Happening = [20, { what: 'ticketBound', ref: 'SP-4217', origin: 'created' }]

describe('1.1 greeting', () => {
  const left = (answer: string | null): Happening => [8.2, { what: 'stepLeft', step: 'greeting', answer }]
  const spoke = (second: number): Happening => [second, { what: 'speechHeard' }]

  it('is met by an answer and by speech soon after the sound came', () => {
    expect(entryOf('1.1', {}, answered, flowed, spoke(1.2), left('new'))).toMatchObject({
      verdict: 'met',
      facts: { answer: 'new', secondsToAnswer: 8, secondsToSpeech: 1 },
    })
  })

  it.each([
    ['the operator was not heard in time', [answered, flowed, spoke(9), left('new')]],
    ['the operator was not heard at all', [answered, flowed, left('new')]],
    ['the step was never left', [answered, flowed, spoke(1), ended(20)]],
  ] as const)('is missed where %s', (_, happenings) => {
    expect(verdictOf('1.1', byOperator, ...happenings)).toBe('missed')
  })

  it('is undecided while the greeting lasts, and while there is time to speak', () => {
    expect(verdictOf('1.1', {}, answered, flowed)).toBe('unknown')
    expect(verdictOf('1.1', {}, answered, flowed, spoke(1.2))).toBe('unknown')
    expect(verdictOf('1.1', {}, answered, flowed, [2, { what: 'stepLeft', step: 'greeting', answer: 'new' }])).toBe('unknown')
  })

  it('is missed for good once the step was left without a word in time', () => {
    expect(verdictOf('1.1', {}, answered, flowed, left('new'))).toBe('missed')
  })

  it('is unknown where no sound ever came, and where the caller was gone first', () => {
    expect(verdictOf('1.1', byOperator, answered, left('new'))).toBe('unknown')
    expect(verdictOf('1.1', byCaller, answered, flowed)).toBe('unknown')
  })
})

describe('1.2 organisation', () => {
  it('is met by an INN that holds, or by the reason for its want', () => {
    expect(entryOf('1.2', { organisation: { inn: '7707083893', name: null } })).toMatchObject({
      verdict: 'met',
      facts: { inn: '7707083893' },
    })
    expect(verdictOf('1.2', { organisation: { absentReason: 'private_person' } })).toBe('met')
  })

  it('is missed by a made-up INN and by none', () => {
    expect(verdictOf('1.2', { ...byOperator, organisation: { inn: '7707083894', name: null } })).toBe('missed')
    expect(verdictOf('1.2', byOperator)).toBe('missed')
  })

  it('is unknown while the call lasts and where the caller was gone first', () => {
    expect(verdictOf('1.2', {})).toBe('unknown')
    expect(verdictOf('1.2', { organisation: { inn: '7707083894', name: null } })).toBe('unknown')
    expect(verdictOf('1.2', byCaller)).toBe('unknown')
  })
})

describe('1.3 registration', () => {
  const told = { branch: 'new', numberWrittenDown: true, toldNumber: 'SP-4217', ...ticketOf('created') } as const

  it('is met by a number from ASUO that was written down', () => {
    const entry = entryOf(
      '1.3',
      told,
      bound,
      [20.4, { what: 'uinArrived', uin: 'SP-4217' }],
      [31, { what: 'numberWrittenDown', number: 'SP-4217' }],
    )
    expect(entry).toMatchObject({ verdict: 'met', facts: { uin: 'SP-4217', secondsToUin: 0.4, secondsToTick: 11, registeredInCall: true } })
  })

  it('is missed where the number was not ticked, and where the ticket was made after the call', () => {
    expect(verdictOf('1.3', { ...told, ...byOperator, numberWrittenDown: false }, bound)).toBe('missed')
    expect(verdictOf('1.3', { ...told, ...byOperator }, ended(10), bound)).toBe('missed')
    expect(verdictOf('1.3', { ...byOperator, branch: 'new' })).toBe('missed')
  })

  it('is missed where only the provisional number was told', () => {
    const both = { ...told, toldNumber: 'TMP-UCH-001', ...ticketOf('created', 'SP-4217', 'TMP-UCH-001') }
    expect(verdictOf('1.3', { ...both, ...byOperator }, bound)).toBe('missed')
  })

  it('is undecided while the UIN is owed', () => {
    expect(verdictOf('1.3', { ...told, toldNumber: 'TMP-UCH-001', ...ticketOf('created', null, 'TMP-UCH-001') }, bound)).toBe('unknown')
  })

  it('is undecided while the call lasts: a ticket may yet be made, its number yet be written down', () => {
    expect(verdictOf('1.3', {})).toBe('unknown')
    expect(verdictOf('1.3', { branch: 'registered' })).toBe('unknown')
    expect(verdictOf('1.3', ticketOf('created'))).toBe('unknown')
    expect(verdictOf('1.3', { ...told, numberWrittenDown: false, toldNumber: null }, bound)).toBe('unknown')
  })

  it('does not concern a call that ended without a branch', () => {
    expect(verdictOf('1.3', byOperator)).toBe('notApplicable')
  })

  it('does not concern a registered ticket', () => {
    expect(verdictOf('1.3', { branch: 'registered', ...ticketOf('continued') })).toBe('notApplicable')
  })
})

describe('1.4 registered ticket', () => {
  it('is met by the ticket the call was bound to', () => {
    expect(verdictOf('1.4', { branch: 'registered', ...ticketOf('continued') })).toBe('met')
  })

  it('is missed where none was bound, unknown where the caller was gone, and does not concern a new one', () => {
    expect(verdictOf('1.4', { branch: 'registered', ...byOperator })).toBe('missed')
    expect(verdictOf('1.4', { branch: 'registered', ...byCaller })).toBe('unknown')
    expect(verdictOf('1.4', { branch: 'new' })).toBe('notApplicable')
  })
})

describe('1.5 offer of help', () => {
  const left: Happening = [30, { what: 'stepLeft', step: 'offeringHelp', answer: null }]

  it('is met by leaving the step forward, not by going back from it', () => {
    expect(verdictOf('1.5', byOperator, left, [30, { what: 'stepEntered', step: 'solving' }])).toBe('met')
    expect(verdictOf('1.5', byOperator, left, [30, { what: 'stepEntered', step: 'dictating' }])).toBe('missed')
  })

  it('is unknown while the call lasts and where the caller was gone first', () => {
    expect(verdictOf('1.5', {})).toBe('unknown')
    expect(verdictOf('1.5', byCaller)).toBe('unknown')
  })
})

describe('1.7 solution', () => {
  const solved = { outcome: 'solved', texts: { solution: '1. Обновите\n2. Войдите снова' }, ...ticketOf('created') } as const
  const recorded = (second: number): Happening => [second, { what: 'solutionRecorded', numberedSteps: 2 }]

  it('is met by a solution recorded before the end', () => {
    expect(entryOf('1.7', { ...solved, ...byOperator }, answered, recorded(60), ended(70))).toMatchObject({
      verdict: 'met',
      facts: { numberedSteps: 2, secondsToSolution: 60 },
    })
  })

  it('is missed by one recorded after it, and by none', () => {
    expect(verdictOf('1.7', { ...solved, ...byOperator }, answered, ended(50), recorded(60))).toBe('missed')
    expect(verdictOf('1.7', { ...byOperator, ...ticketOf('created') }, answered, ended(50))).toBe('missed')
  })

  it('is undecided while the call lasts, and does not concern one that ended without a ticket', () => {
    expect(verdictOf('1.7', {}, answered)).toBe('unknown')
    expect(verdictOf('1.7', ticketOf('created'), answered)).toBe('unknown')
    expect(verdictOf('1.7', byOperator, answered, ended(9))).toBe('notApplicable')
  })

  it('does not concern what was passed on, and is unknown where the caller was gone', () => {
    expect(verdictOf('1.7', { outcome: 'escalated', ...ticketOf('created') })).toBe('notApplicable')
    expect(verdictOf('1.7', { ...byCaller, ...ticketOf('created') }, answered)).toBe('unknown')
  })
})

describe('1.11 the end latch', () => {
  const solved = { outcome: 'solved', ...ticketOf('created') } as const

  it('is met by either answer', () => {
    expect(verdictOf('1.11', { ...solved, latch: { answer: 'yes' } })).toBe('met')
    expect(entryOf('1.11', { ...solved, latch: { answer: 'no' } })).toMatchObject({ verdict: 'met', facts: { answer: 'no' } })
  })

  it('is missed with its reason', () => {
    expect(entryOf('1.11', { ...solved, ...byCaller, latch: { missed: 'callerHungUp' } })).toMatchObject({
      verdict: 'missed',
      facts: { missedReason: 'callerHungUp', endedBy: 'caller' },
    })
    expect(verdictOf('1.11', { ...solved, ...byOperator })).toBe('missed')
  })

  it('does not concern what was passed on, nor a call without a ticket; undecided while it lasts', () => {
    expect(verdictOf('1.11', { outcome: 'escalated', ...ticketOf('created') })).toBe('notApplicable')
    expect(verdictOf('1.11', { latch: { missed: 'mistakenCall' } })).toBe('notApplicable')
    expect(verdictOf('1.11', byOperator)).toBe('notApplicable')
    expect(verdictOf('1.11', {})).toBe('unknown')
    expect(verdictOf('1.11', solved)).toBe('unknown')
  })
})

describe('1.12 e-mail', () => {
  it('is met by a valid address read back', () => {
    expect(verdictOf('1.12', { outcome: 'later', texts: { email: 'a@mail.ru' }, emailRead: true })).toBe('met')
  })

  it('is missed without the read-back or without an address', () => {
    expect(verdictOf('1.12', { outcome: 'escalated', texts: { email: 'a@mail.ru' }, ...byOperator })).toBe('missed')
    expect(verdictOf('1.12', { ...ticketOf('created', null, 'TMP-UCH-001'), ...byOperator })).toBe('missed')
  })

  it('does not concern a solved call; undecided while it lasts', () => {
    expect(verdictOf('1.12', { outcome: 'solved' })).toBe('notApplicable')
    expect(verdictOf('1.12', byOperator)).toBe('notApplicable')
    expect(verdictOf('1.12', {})).toBe('unknown')
    expect(verdictOf('1.12', { outcome: 'later' })).toBe('unknown')
  })
})
