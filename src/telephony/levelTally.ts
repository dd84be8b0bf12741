import { isClipped, isSpeech, judgeMicrophone } from './microphoneBand.ts'

/** Active speech summed up for the protocol (clause 1.13), in seconds; pauses and holds are in none of them. */
export interface LevelTally {
  readonly goodSeconds: number
  readonly quietSeconds: number
  readonly loudSeconds: number
  readonly clippedPeaks: number
  readonly mutedSpeechSeconds: number
}

export const emptyTally: LevelTally = { goodSeconds: 0, quietSeconds: 0, loudSeconds: 0, clippedPeaks: 0, mutedSpeechSeconds: 0 }

/** A measurement that came later than this after the one before it stands for this long only: nothing is known of the gap. */
const longestStretchSeconds = 1

const stretch = (seconds: number): number => Math.min(Math.max(0, seconds), longestStretchSeconds)

/** Adds speech that the caller could hear. */
export function tallySpeech(tally: LevelTally, level: { readonly db: number; readonly peakDb: number }, seconds: number): LevelTally {
  if (!isSpeech(level.db)) return tally
  const lasted = stretch(seconds)
  const clippedPeaks = tally.clippedPeaks + (isClipped(level.peakDb) ? 1 : 0)
  const { hint } = judgeMicrophone(level.db, -100)
  if (hint === 'tooQuiet') return { ...tally, clippedPeaks, quietSeconds: tally.quietSeconds + lasted }
  if (hint === 'tooLoud') return { ...tally, clippedPeaks, loudSeconds: tally.loudSeconds + lasted }
  return { ...tally, clippedPeaks, goodSeconds: tally.goodSeconds + lasted }
}

/** Adds speech into a muted microphone. */
export const tallyMutedSpeech = (tally: LevelTally, db: number, seconds: number): LevelTally =>
  isSpeech(db) ? { ...tally, mutedSpeechSeconds: tally.mutedSpeechSeconds + stretch(seconds) } : tally
