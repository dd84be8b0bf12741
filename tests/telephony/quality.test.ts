import { describe, expect, it } from 'vitest'
import { judgeQuality } from '#core/telephony/quality/judgeQuality'
import type { Listener } from '#core/telephony/quality/lossImpairment'
import { meanOpinion } from '#core/telephony/quality/meanOpinion'
import type { MediaQuality, VoiceCodec } from '#core/telephony/quality/mediaQuality'
import { transmissionRating } from '#core/telephony/quality/transmissionRating'

const rating = (delayMs: number, loss: number, codec: VoiceCodec = 'g711', listener: Listener = 'browser') =>
  transmissionRating({ delayMs, loss, codec, listener })

describe('the score of a rating (ITU-T G.107 Annex B)', () => {
  it.each([
    [93.2, 4.41],
    [90, 4.34],
    [80, 4.02],
    [70, 3.6],
    [60, 3.1],
    [50, 2.58],
    [0, 1],
    [-20, 1],
    [6, 1],
    [100, 4.5],
    [120, 4.5],
  ])('of R %d is %d', (r, mos) => {
    expect(meanOpinion(r)).toBeCloseTo(mos, 2)
  })
})

describe('the rating of a connection (ITU-T G.107)', () => {
  it('is 93.2 where nothing is lost and nothing late', () => {
    expect(rating(0, 0)).toBeCloseTo(93.2, 5)
  })

  // Cole and Rosenbluth, «Voice over IP performance monitoring» (2001): the straight lines fitted to G.107 with its default values.
  it.each([20, 50, 100, 150, 177, 200, 250, 300])('falls with a delay of %d ms as the published lines do', (ms) => {
    const line = 93.2 - 0.024 * ms - 0.11 * Math.max(0, ms - 177.3)

    expect(Math.abs(rating(ms, 0) - line)).toBeLessThan(1)
  })

  it('falls ever further with delay', () => {
    const ratings = [0, 50, 100, 101, 150, 200, 400, 800].map((ms) => rating(ms, 0))

    expect(ratings).toEqual([...ratings].sort((a, b) => b - a))
  })

  // Ie,eff = (95 − Ie) · Ppl ∕ (Ppl + Bpl) with the Bpl of G.113 Appendix I.
  it.each([
    ['g711', 'browser', 0.01, 89.56],
    ['g711', 'browser', 0.03, 83.06],
    ['g711', 'browser', 0.1, 66.13],
    ['g711', 'farTelephone', 0.01, 75.28],
    ['g711', 'farTelephone', 0.03, 54.16],
    ['opus', 'browser', 0.03, 71.28],
    ['other', 'browser', 0.01, 75.28],
  ] as const)('of %s missed by the %s at a loss of %d is %d', (codec, listener, loss, r) => {
    expect(rating(0, loss, codec, listener)).toBeCloseTo(r, 1)
  })
})

const calm: MediaQuality = { codec: 'g711', loss: { fromPbx: 0, toPbx: 0 }, concealed: 0, jitterMs: 4, delayMs: 60 }

describe('judging a measurement', () => {
  it('finds nothing to say of a calm connection', () => {
    expect(judgeQuality(calm)).toEqual({ grade: 'fine', mos: expect.closeTo(4.36, 1), cause: null })
  })

  it.each([
    ['weak', 'lossFromPbx', { loss: { fromPbx: 0.01, toPbx: 0 }, concealed: 0.01 }],
    ['poor', 'lossFromPbx', { loss: { fromPbx: 0.03, toPbx: 0 }, concealed: 0.03 }],
    ['weak', 'lossToPbx', { loss: { fromPbx: 0, toPbx: 0.01 } }],
    ['poor', 'lossToPbx', { loss: { fromPbx: 0, toPbx: 0.03 } }],
    ['weak', 'jitter', { jitterMs: 30 }],
    ['poor', 'jitter', { jitterMs: 50 }],
    ['weak', 'delay', { delayMs: 150 }],
    ['poor', 'delay', { delayMs: 400 }],
    ['weak', 'beyondPbx', { concealed: 0.05 }],
    ['poor', 'beyondPbx', { concealed: 0.16 }],
  ] as const)('finds it %s because of %s', (grade, cause, change) => {
    expect(judgeQuality({ ...calm, ...change })).toMatchObject({ grade, cause })
  })

  it.each([
    { loss: { fromPbx: 0.009, toPbx: 0.009 } },
    { jitterMs: 29.9 },
    { delayMs: 149 },
    { concealed: 0.049 },
    { loss: { fromPbx: 0, toPbx: null }, delayMs: null },
  ])('finds %o fine', (change) => {
    expect(judgeQuality({ ...calm, ...change }).grade).toBe('fine')
  })

  it('blames the uneven network, not the caller, for sound made up while packets come late', () => {
    expect(judgeQuality({ ...calm, concealed: 0.08, jitterMs: 40 })).toMatchObject({ grade: 'weak', cause: 'jitter' })
  })

  it('names what weighs most where several things are wrong', () => {
    expect(judgeQuality({ ...calm, loss: { fromPbx: 0.02, toPbx: 0.02 }, delayMs: 160 }).cause).toBe('lossToPbx')
  })

  it('gives the score of the worse direction', () => {
    const deaf = judgeQuality({ ...calm, loss: { fromPbx: 0.03, toPbx: 0 } }).mos
    const mute = judgeQuality({ ...calm, loss: { fromPbx: 0, toPbx: 0.03 } }).mos

    expect(mute).toBeLessThan(deaf)
  })

  it('is weak by its score alone where every limit is just kept', () => {
    const worn = judgeQuality({ ...calm, codec: 'other', loss: { fromPbx: 0.0099, toPbx: 0.0099 }, delayMs: 149 })

    expect(worn).toMatchObject({ grade: 'weak', cause: 'lossFromPbx' })
    expect(worn.mos).toBeLessThan(3.7)
  })
})
