/** A judgement of the operator's speech (clause 1.13; RFC 7874 §4, standards.md «microphone»). */
export interface MicrophoneBand {
  readonly verdict: 'good' | 'warn' | 'bad'
  /** Which words to show: nearer to the mouth, further from it, or the peaks are clipped. Null when good. */
  readonly hint: 'tooQuiet' | 'tooLoud' | 'clipped' | null
}

/** The telephone measures speech only, down to this (dBFS); a pause is measured as silence. */
const quietestSpeechDb = -60

const clippingPeakDb = -3
const good = { from: -28, to: -16 }
const bearable = { from: -34, to: -12 }

export const isSpeech = (db: number): boolean => db > quietestSpeechDb

export const isClipped = (peakDb: number): boolean => peakDb > clippingPeakDb

/** Judges active speech of `speechDb` dBFS RMS, measured before gain control, with peaks of `peakDb` dBFS. */
export function judgeMicrophone(speechDb: number, peakDb: number): MicrophoneBand {
  if (isClipped(peakDb)) return { verdict: 'bad', hint: 'clipped' }
  if (speechDb < good.from) return { verdict: speechDb < bearable.from ? 'bad' : 'warn', hint: 'tooQuiet' }
  if (speechDb > good.to) return { verdict: speechDb > bearable.to ? 'bad' : 'warn', hint: 'tooLoud' }
  return { verdict: 'good', hint: null }
}

/** The level the band is judged by: follows speech within about a second and stands still between the words. */
export const followSpeech = (before: number | null, measuredDb: number): number | null =>
  isSpeech(measuredDb) ? (before === null ? measuredDb : before + 0.4 * (measuredDb - before)) : before
