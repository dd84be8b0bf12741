/** Every party has its own tone, Hz: a recording tells who was heard. */
export const tones = { caller: 350, operator101: 700, operator102: 1100, music: 1600, stranger: 2100 } as const

export type Party = keyof typeof tones

/** Whose tone the desk of that number speaks: all but 102 speak with 101's. */
export const voiceOf = (number: string): Party => (number === '102' ? 'operator102' : 'operator101')

/** Mono samples, −1 … 1. */
export interface Samples {
  readonly rate: number
  readonly values: Float32Array
}

/** Who sounds louder than this is heard; the parties speak at 0.1 … 0.3 (peak), and codecs leave less than 0.01 of anybody else. */
const audible = 0.02

/** Amplitude of one frequency by Goertzel's algorithm. */
export function amplitudeOf(hz: number, { rate, values }: Samples): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rate)
  let before = 0
  let last = 0
  for (const value of values) {
    const now = value + turn * last - before
    before = last
    last = now
  }
  const energy = last * last + before * before - turn * last * before
  return (2 * Math.sqrt(Math.max(0, energy))) / values.length
}

/** Who is heard in these samples; nobody in silence. Give it a tenth of a second at least. */
export const whoSounds = (samples: Samples): readonly Party[] =>
  (Object.keys(tones) as Party[]).filter((party) => amplitudeOf(tones[party], samples) > audible)

/**
 * Who was heard one after another: `['music', 'operator101']`. Silence, and the window in which one follows the other, are left out;
 * who is heard again after a pause is not told twice.
 */
export function whoSpoke(samples: Samples, seconds = 0.1): readonly Party[] {
  const length = Math.floor(samples.rate * seconds)
  const told: Party[] = []
  for (let at = 0; at + length <= samples.values.length; at += length) {
    const heard = whoSounds({ rate: samples.rate, values: samples.values.subarray(at, at + length) })
    const [only] = heard
    if (heard.length === 1 && only !== undefined && told.at(-1) !== only) told.push(only)
  }
  return told
}
