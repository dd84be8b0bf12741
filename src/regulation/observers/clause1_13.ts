import { goodShareOf, leastSpeechSeconds, speechSums } from '../speechSums.ts'
import { finding, isLive, type Observer } from './evidence.ts'

/** So much of the active speech must be inside the good band. */
const goodShare = 0.7
const tolerableMutedSeconds = 2
/** One clipped measurement in so many seconds of speech is a cough, more is a microphone too near. */
const secondsPerClippedPeak = 10

/** 1.13 — clear and loud enough: the share of active speech inside the band, clipped peaks, speech into a muted microphone. */
export const clause1_13: Observer = (evidence) => {
  const sums = speechSums(evidence.chronicle)
  const round = (value: number) => Math.round(value * 10) / 10
  const facts = {
    speechSeconds: round(sums.seconds),
    goodShare: goodShareOf(sums),
    quietSeconds: round(sums.quietSeconds),
    loudSeconds: round(sums.loudSeconds),
    clippedPeaks: sums.clippedPeaks,
    mutedSpeechSeconds: round(sums.mutedSpeechSeconds),
  }
  if (sums.seconds < leastSpeechSeconds) return finding('unknown', facts)
  const wasHeard = facts.mutedSpeechSeconds <= tolerableMutedSeconds
  const isGood = wasHeard && sums.clippedPeaks * secondsPerClippedPeak <= sums.seconds && (facts.goodShare ?? 0) >= goodShare
  // Good speech still to come may mend the share; words spoken into a muted microphone are lost.
  return finding(isGood ? 'met' : wasHeard && isLive(evidence) ? 'unknown' : 'missed', facts)
}
