import { describe, expect, it } from 'vitest'
import type { Noted } from '#core/telephony/callContext'
import { byCaller, entryOf, type Happening, ticketOf, verdictOf } from './evidenceOf.ts'

const handedOn = { handedOn: { to: '102', taken: false }, callEnded: { by: 'operator' as const } }

const takenOver = (changes: Partial<Extract<Noted, { what: 'takenOver' }>> = {}): Noted => ({
  what: 'takenOver',
  from: 'Ершов Павел',
  step: 'solving',
  ticketRef: 'SP-4217',
  numberTold: true,
  helpOffered: true,
  solved: false,
  queueWaitMs: 90_000,
  holdMs: 200_000,
  silenceMs: 20_000,
  ...changes,
})

describe('the protocol of whoever handed a caller on', () => {
  it.each([
    ['1.2', {}],
    ['1.3', { branch: 'new' }],
    ['1.5', {}],
    ['1.7', ticketOf('created')],
    ['1.11', ticketOf('created')],
    ['1.12', { outcome: 'escalated' }],
    ['3.3', { texts: { notes: 'Ошибка 403' } }],
    ['3.7', { outcome: 'escalated' }],
    ['3.9', ticketOf('created')],
    ['3.10', { branch: 'registered' }],
  ] as const)('does not count %s, which goes on elsewhere', (clause, known) => {
    const { verdict, facts } = entryOf(clause, { ...handedOn, ...known }, [0, { what: 'answered' }])
    expect([verdict, facts]).toEqual(['notApplicable', { reason: 'handedOn', handedTo: '102' }])
  })

  it('keeps what was met, and what was missed while he had the caller', () => {
    const held: readonly Happening[] = [
      [0, { what: 'answered' }],
      [1, { what: 'held', promisedSeconds: null, warned: false }],
      [400, { what: 'resumed' }],
    ]
    expect(verdictOf('1.2', { ...handedOn, organisation: { absentReason: 'not_known' } })).toBe('met')
    expect(verdictOf('1.9', handedOn, ...held)).toBe('missed')
    expect(verdictOf('1.8', handedOn, ...held)).toBe('missed')
  })

  it('counts a late greeting as his, and one that was not finished as nobody’s', () => {
    const late: readonly Happening[] = [
      [0, { what: 'mediaFlowed' }],
      [20, { what: 'stepLeft', step: 'greeting', answer: 'new' }],
    ]
    expect(verdictOf('1.1', handedOn, ...late)).toBe('missed')
    expect(verdictOf('1.1', handedOn, [0, { what: 'mediaFlowed' }])).toBe('notApplicable')
  })

  it('of an ordinary call misses the same', () => {
    expect(verdictOf('1.5', { callEnded: { by: 'operator' } }, [0, { what: 'answered' }])).toBe('missed')
  })
})

describe('the protocol of whoever took a caller over', () => {
  const before: Happening = [0, { what: 'answered' }]

  it('does not count what his colleague had done', () => {
    const ticket = { ...byCaller, branch: 'new', ...ticketOf('created'), numberWrittenDown: true, toldNumber: 'SP-4217' } as const
    for (const clause of ['1.1', '1.5'] as const)
      expect(entryOf(clause, byCaller, before, [9, takenOver()])).toMatchObject({
        verdict: 'notApplicable',
        facts: { reason: 'takenOver', takenFrom: 'Ершов Павел' },
      })
    expect(verdictOf('1.3', ticket, before, [9, takenOver()])).toBe('met')
    expect(verdictOf('1.7', { ...byCaller, ...ticketOf('created') }, before, [9, takenOver({ solved: true })])).toBe('notApplicable')
  })

  it('counts what was left to him', () => {
    const untold = { callEnded: { by: 'operator' }, branch: 'new', ...ticketOf('created') } as const
    const left = takenOver({ numberTold: false, helpOffered: false })
    expect(entryOf('1.3', untold, before, [9, left])).toMatchObject({
      verdict: 'missed',
      facts: { registeredInCall: true, secondsToUin: null, secondsToTick: null },
    })
    expect(verdictOf('1.5', untold, before, [9, left])).toBe('missed')
    expect(verdictOf('1.2', untold, before, [9, left])).toBe('missed')
  })

  it('counts no wait of before, nor of the colleague’s question', () => {
    const story: readonly Happening[] = [
      before,
      [1, { what: 'silenceBegan' }],
      [40, { what: 'silenceEnded' }],
      [50, takenOver()],
      [60, { what: 'held', promisedSeconds: 30, warned: true }],
      [70, { what: 'resumed' }],
    ]
    expect(entryOf('1.8', byCaller, ...story)).toEqual({
      clause: '1.8',
      verdict: 'met',
      facts: { queueWaitSeconds: null, holdSeconds: 10, silenceSeconds: 0, longestSilenceSeconds: 0 },
    })
    expect(entryOf('1.9', byCaller, ...story)).toMatchObject({ verdict: 'met', facts: { holds: 1, holdSeconds: 10 } })
  })
})
