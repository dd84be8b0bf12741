import { entriesOf, finding, isLive, type Observer } from './evidence.ts'

/** So much of the active speech must be inside the good band; less speech than this says nothing. */
const goodShare = 0.7
const leastSpeechSeconds = 3
const tolerableMutedSeconds = 2
/** One clipped measurement in so many seconds of speech is a cough, more is a microphone too near. */
const secondsPerClippedPeak = 10

/** 1.13 — clear and loud enough: the share of active speech inside the band, clipped peaks, speech into a muted microphone. */
export const clause1_13: Observer = (evidence) => {
  const sums = entriesOf(evidence, 'levelSummed')
  const total = (field: 'goodSeconds' | 'quietSeconds' | 'loudSeconds' | 'clippedPeaks' | 'mutedSpeechSeconds') =>
    sums.reduce((sum, entry) => sum + entry[field], 0)
  const speech = total('goodSeconds') + total('quietSeconds') + total('loudSeconds')
  const round = (value: number) => Math.round(value * 10) / 10
  const facts = {
    speechSeconds: round(speech),
    goodShare: speech === 0 ? null : Math.round((100 * total('goodSeconds')) / speech) / 100,
    quietSeconds: round(total('quietSeconds')),
    loudSeconds: round(total('loudSeconds')),
    clippedPeaks: total('clippedPeaks'),
    mutedSpeechSeconds: round(total('mutedSpeechSeconds')),
  }
  if (speech < leastSpeechSeconds) return finding('unknown', facts)
  const wasHeard = facts.mutedSpeechSeconds <= tolerableMutedSeconds
  const isGood = wasHeard && facts.clippedPeaks * secondsPerClippedPeak <= speech && (facts.goodShare ?? 0) >= goodShare
  // Good speech still to come may mend the share; words spoken into a muted microphone are lost.
  return finding(isGood ? 'met' : wasHeard && isLive(evidence) ? 'unknown' : 'missed', facts)
}
