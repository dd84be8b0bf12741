import { describe, expect, it } from 'vitest'
import { emptyTally, tallyMutedSpeech, tallySpeech } from '#core/telephony/levelTally'
import { followSpeech, isSpeech, judgeMicrophone } from '#core/telephony/microphoneBand'

describe('judging the microphone', () => {
  it.each([
    [-50, 'bad', 'tooQuiet'],
    [-34.1, 'bad', 'tooQuiet'],
    [-34, 'warn', 'tooQuiet'],
    [-28.1, 'warn', 'tooQuiet'],
    [-28, 'good', null],
    [-22, 'good', null],
    [-16, 'good', null],
    [-15.9, 'warn', 'tooLoud'],
    [-12, 'warn', 'tooLoud'],
    [-11.9, 'bad', 'tooLoud'],
  ] as const)('finds speech of %d dBFS %s', (speechDb, verdict, hint) => {
    expect(judgeMicrophone(speechDb, -10)).toEqual({ verdict, hint })
  })

  it('finds clipped peaks bad at any level', () => {
    expect(judgeMicrophone(-22, -2.9)).toEqual({ verdict: 'bad', hint: 'clipped' })
    expect(judgeMicrophone(-22, -3).verdict).toBe('good')
  })

  it('hears a very quiet voice, and stands still between the words', () => {
    expect(isSpeech(-58)).toBe(true)
    expect(isSpeech(-60)).toBe(false)
    expect(followSpeech(-22, -60)).toBe(-22)
    expect(followSpeech(null, -60)).toBe(null)
  })

  it('follows a change of voice within about a second', () => {
    const followed = [-34, -34, -34, -34].reduce<number | null>(followSpeech, -20)

    expect(followed).toBeLessThan(-32)
  })
})

describe('summing the levels up', () => {
  it('puts every stretch of speech into its band and pauses into none', () => {
    const levels = [-22, -22, -40, -14, -80] as const

    const tally = levels.reduce((sum, db) => tallySpeech(sum, { db, peakDb: -10 }, 0.5), emptyTally)

    expect(tally).toEqual({ goodSeconds: 1, quietSeconds: 0.5, loudSeconds: 0.5, clippedPeaks: 0, mutedSpeechSeconds: 0 })
  })

  it('counts clipped peaks', () => {
    expect(tallySpeech(emptyTally, { db: -20, peakDb: -1 }, 0.5).clippedPeaks).toBe(1)
  })

  it('does not invent speech for a gap between measurements', () => {
    expect(tallySpeech(emptyTally, { db: -22, peakDb: -10 }, 60).goodSeconds).toBe(1)
  })

  it('keeps muted speech apart', () => {
    expect(tallyMutedSpeech(emptyTally, -20, 0.5)).toMatchObject({ mutedSpeechSeconds: 0.5, goodSeconds: 0 })
    expect(tallyMutedSpeech(emptyTally, -60, 0.5)).toEqual(emptyTally)
  })
})
