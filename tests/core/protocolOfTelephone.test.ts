import { describe, expect, it } from 'vitest'
import { byCaller, byOperator, entryOf, type Happening, verdictOf } from './evidenceOf.ts'

const answered: Happening = [0, { what: 'answered' }]
const ended = (second: number): Happening => [second, { what: 'ended', by: 'operator' }]

describe('1.8 the caller’s clock', () => {
  const rang = (seconds: number): Happening => [0, { what: 'rang', number: '1', queueWaitMs: seconds * 1000 }]

  it('is met below the alarms, with the three sums', () => {
    const entry = entryOf(
      '1.8',
      {},
      rang(40),
      answered,
      [10, { what: 'silenceBegan' }],
      [22, { what: 'silenceEnded' }],
      [30, { what: 'held', promisedSeconds: 60, warned: true }],
      [75, { what: 'resumed' }],
      ended(90),
    )
    expect(entry).toMatchObject({
      verdict: 'met',
      facts: { queueWaitSeconds: 40, holdSeconds: 45, silenceSeconds: 12, longestSilenceSeconds: 12 },
    })
  })

  it.each([
    ['the queue', [rang(61), answered, ended(9)]],
    ['the holds', [answered, [10, { what: 'held', promisedSeconds: null, warned: false }], [191, { what: 'resumed' }], ended(200)]],
    ['a silence', [answered, [10, { what: 'silenceBegan' }], [26, { what: 'silenceEnded' }], ended(30)]],
  ] as const)('is missed where %s was too long', (_, happenings) => {
    expect(verdictOf('1.8', {}, ...happenings)).toBe('missed')
  })

  it('counts no silence while the caller is on hold', () => {
    const held: Happening = [10, { what: 'held', promisedSeconds: 60, warned: true }]
    const entry = entryOf('1.8', {}, answered, held, [12, { what: 'silenceBegan' }], [40, { what: 'resumed' }], ended(50))
    expect(entry.facts).toMatchObject({ holdSeconds: 30, silenceSeconds: 0 })
  })

  it.each([
    ['a hold', [10, { what: 'held', promisedSeconds: 60, warned: true }], { holdSeconds: 20, silenceSeconds: 0 }],
    ['a silence', [18, { what: 'silenceBegan' }], { holdSeconds: 0, silenceSeconds: 12, longestSilenceSeconds: 12 }],
  ] as const)('is unknown where %s was broken off by a reload, and counts it for as long as it was seen', (_, waiting, facts) => {
    const seen: Happening = [30, { what: 'turnedAway', number: '2' }]
    const back: Happening = [2, { what: 'panelReloaded' }]
    expect(entryOf('1.8', byCaller, answered, waiting, seen, back)).toMatchObject({ verdict: 'unknown', facts })
    expect(entryOf('1.8', byCaller, answered, waiting, seen, ended(30), back)).toMatchObject({ verdict: 'unknown', facts })
  })

  it('is missed where a hold was too long already when the panel went away', () => {
    const held: Happening = [10, { what: 'held', promisedSeconds: 60, warned: true }]
    const seen: Happening = [191, { what: 'turnedAway', number: '2' }]
    expect(verdictOf('1.8', byCaller, answered, held, seen, [2, { what: 'panelReloaded' }])).toBe('missed')
  })

  it('is unknown for a call nobody answered', () => {
    expect(verdictOf('1.8', {}, rang(5), ended(9))).toBe('unknown')
  })
})

describe('1.9 hold', () => {
  const held = (promisedSeconds: number | null): Happening => [10, { what: 'held', promisedSeconds, warned: promisedSeconds !== null }]

  it('is met by a warned hold that ends in time, or is renewed in time', () => {
    expect(entryOf('1.9', {}, held(30), [35, { what: 'resumed' }])).toMatchObject({
      verdict: 'met',
      facts: { holds: 1, warnedHolds: 1, holdSeconds: 25 },
    })
    expect(verdictOf('1.9', {}, held(30), [38, { what: 'holdRenewed', promisedSeconds: 60 }], [90, { what: 'resumed' }])).toBe('met')
  })

  it('is met by a hold of a caller who was told that he is being passed on', () => {
    const forTransfer: Happening = [10, { what: 'held', promisedSeconds: null, warned: true, forTransfer: true }]
    expect(verdictOf('1.9', {}, forTransfer, [90, { what: 'resumed' }])).toBe('met')
  })

  it('is missed without a warning and after a broken promise', () => {
    expect(verdictOf('1.9', {}, held(null), [15, { what: 'resumed' }])).toBe('missed')
    expect(entryOf('1.9', {}, held(30), [52, { what: 'resumed' }])).toMatchObject({
      verdict: 'missed',
      facts: { longestOverPromiseSeconds: 12 },
    })
  })

  it('is undecided while a warned hold lasts; a hold without a warning is missed at once', () => {
    expect(entryOf('1.9', {}, held(30))).toMatchObject({ verdict: 'unknown', facts: { holds: 1, warnedHolds: 1 } })
    expect(verdictOf('1.9', {}, held(null))).toBe('missed')
  })

  it('stays missed during a second hold, after a promise that was broken in the first', () => {
    expect(verdictOf('1.9', {}, held(30), [52, { what: 'resumed' }], [60, { what: 'held', promisedSeconds: 60, warned: true }])).toBe(
      'missed',
    )
  })

  it.each([
    ['unknown where the promise still ran', 25, 15, 0],
    ['missed where it was broken already', 44, 34, 4],
  ] as const)('is %s when the panel went away', (verdict, lastSecond, holdSeconds, longestOverPromiseSeconds) => {
    const last: Happening = [lastSecond, { what: 'turnedAway', number: '2' }]
    const end: Happening = [lastSecond, { what: 'ended', by: 'line' }]
    const back: Happening = [3, { what: 'panelReloaded' }]
    const expected = { verdict: verdict.split(' ')[0], facts: { holds: 1, holdSeconds, longestOverPromiseSeconds } }
    expect(entryOf('1.9', byCaller, held(30), last, end, back)).toMatchObject(expected)
    expect(entryOf('1.9', byCaller, held(30), last, back)).toMatchObject(expected)
  })

  it('is met by a hold that was over before the panel went away', () => {
    expect(verdictOf('1.9', byCaller, held(30), [35, { what: 'resumed' }], [3, { what: 'panelReloaded' }])).toBe('met')
  })

  it('does not concern a call without a hold', () => {
    expect(verdictOf('1.9', {}, answered)).toBe('notApplicable')
  })
})

describe('1.10 one conversation', () => {
  it('is met, and counts whom the panel turned away', () => {
    expect(entryOf('1.10', {}, answered, [5, { what: 'turnedAway', number: '2' }])).toMatchObject({
      verdict: 'met',
      facts: { turnedAway: 1 },
    })
  })

  it('is unknown for a call nobody answered', () => {
    expect(verdictOf('1.10', {})).toBe('unknown')
  })
})

describe('1.13 the microphone', () => {
  const summed = (goodSeconds: number, quietSeconds: number, clippedPeaks = 0, mutedSpeechSeconds = 0): Happening => [
    10,
    { what: 'levelSummed', goodSeconds, quietSeconds, loudSeconds: 0, clippedPeaks, mutedSpeechSeconds },
  ]

  it('is met where most of the speech is in the band, with its share', () => {
    expect(entryOf('1.13', {}, summed(8, 2))).toMatchObject({ verdict: 'met', facts: { goodShare: 0.8, speechSeconds: 10 } })
  })

  it.each([
    ['too quiet', summed(2, 8)],
    ['clipped', summed(10, 0, 4)],
    ['spoken into a muted microphone', summed(10, 0, 0, 3)],
  ] as const)('is missed where it was %s', (_, sums) => {
    expect(verdictOf('1.13', byOperator, sums)).toBe('missed')
  })

  it('is undecided while better speech may mend it; what was said into a muted microphone is lost', () => {
    expect(verdictOf('1.13', {}, summed(2, 8))).toBe('unknown')
    expect(verdictOf('1.13', {}, summed(10, 0, 0, 3))).toBe('missed')
  })

  it('is unknown where hardly anything was said', () => {
    expect(verdictOf('1.13', {}, summed(1, 0))).toBe('unknown')
    expect(verdictOf('1.13', {})).toBe('unknown')
  })
})
