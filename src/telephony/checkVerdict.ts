import type { LevelTally } from './levelTally.ts'
import type { MicrophoneBand } from './microphoneBand.ts'

/** So much speech is listened to before a microphone is judged. */
const enoughSeconds = 5
const goodShare = 0.7
const bearableShare = 0.3
/** One clipped measurement in so many seconds is a cough. */
const secondsPerClippedPeak = 10

const speechOf = ({ goodSeconds, quietSeconds, loudSeconds }: LevelTally): number => goodSeconds + quietSeconds + loudSeconds

export const isEnoughSpeech = (tally: LevelTally): boolean => speechOf(tally) >= enoughSeconds

/** Judges a microphone by all the speech of a check, with the band and hints of a call (clause 1.13). */
export function checkVerdict(tally: LevelTally): MicrophoneBand {
  const speech = speechOf(tally)
  if (tally.clippedPeaks * secondsPerClippedPeak > speech) return { verdict: 'bad', hint: 'clipped' }
  const share = tally.goodSeconds / speech
  if (share >= goodShare) return { verdict: 'good', hint: null }
  const hint = tally.quietSeconds >= tally.loudSeconds ? 'tooQuiet' : 'tooLoud'
  return { verdict: share >= bearableShare ? 'warn' : 'bad', hint }
}
