import { describe, expect, it } from 'vitest'
import { SpeechLevel, silenceDb } from '../../renderer/telephony/speechLevel.ts'

const rate = 48_000

/** Seconds of a 1 kHz sine at `db` dBFS RMS, in the audio thread's blocks. */
const hear = (meter: SpeechLevel, db: number, seconds: number) => {
  const amplitude = Math.SQRT2 * 10 ** (db / 20)
  for (let block = 0; block < (seconds * rate) / 128; block += 1) {
    meter.add(Float32Array.from({ length: 128 }, (_, at) => amplitude * Math.sin((2 * Math.PI * 1000 * (block * 128 + at)) / rate)))
  }
}

/** Four syllables a second over a room of `roomDb`, and what was measured of each second. */
const talk = (meter: SpeechLevel, db: number, roomDb: number, seconds: number): number[] =>
  Array.from({ length: seconds }, () => {
    for (let syllable = 0; syllable < 4; syllable += 1) {
      hear(meter, db, 0.15)
      hear(meter, roomDb, 0.1)
    }
    return meter.take()
  })

describe('the level of speech', () => {
  it.each([-12, -22, -34, -50])('is that of the words alone, at %d dBFS', (db) => {
    const levels = talk(new SpeechLevel(rate), db, -90, 3)

    expect(levels.at(-1)).toBeGreaterThan(db - 1)
    expect(levels.at(-1)).toBeLessThan(db + 0.5)
  })

  it('is silence where nobody speaks', () => {
    const meter = new SpeechLevel(rate)
    hear(meter, -90, 2)

    expect(meter.take()).toBe(silenceDb)
  })

  it('takes a click for no word', () => {
    const meter = new SpeechLevel(rate)
    hear(meter, -80, 1)
    hear(meter, -20, 0.03)
    hear(meter, -80, 0.3)

    expect(meter.take()).toBe(silenceDb)
  })

  it('takes a fan for the room once it has gone on for a while', () => {
    const meter = new SpeechLevel(rate)
    hear(meter, -48, 10)
    meter.take()
    hear(meter, -48, 1)

    expect(meter.take()).toBe(silenceDb)
  })

  it('hears a voice over the fan, and not the fan between its words', () => {
    const meter = new SpeechLevel(rate)
    hear(meter, -50, 10)
    const levels = talk(meter, -25, -50, 4)

    expect(levels.at(-1)).toBeGreaterThan(-26)
  })

  it('goes on hearing somebody who speaks without a pause', () => {
    const meter = new SpeechLevel(rate)
    hear(meter, -30, 60)
    meter.take()
    hear(meter, -30, 1)

    expect(meter.take()).toBeCloseTo(-30, 0)
  })

  it('hears a whisper again as soon as the room is quiet', () => {
    const meter = new SpeechLevel(rate)
    hear(meter, -48, 10)
    hear(meter, -80, 0.5)
    meter.take()

    expect(talk(meter, -55, -80, 1)[0]).toBeGreaterThan(-57)
  })
})
