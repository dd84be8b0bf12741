import type { ChronicleEntry } from './chronicle.ts'

/** The operator's active speech of a call so far, in seconds (clause 1.13). */
export interface SpeechSums {
  /** All of it that the caller could hear. */
  readonly seconds: number
  readonly goodSeconds: number
  readonly quietSeconds: number
  readonly loudSeconds: number
  readonly clippedPeaks: number
  readonly mutedSpeechSeconds: number
}

const none: SpeechSums = { seconds: 0, goodSeconds: 0, quietSeconds: 0, loudSeconds: 0, clippedPeaks: 0, mutedSpeechSeconds: 0 }

export const speechSums = (chronicle: readonly ChronicleEntry[]): SpeechSums =>
  chronicle.reduce<SpeechSums>(
    (sums, entry) =>
      entry.what !== 'levelSummed'
        ? sums
        : {
            seconds: sums.seconds + entry.goodSeconds + entry.quietSeconds + entry.loudSeconds,
            goodSeconds: sums.goodSeconds + entry.goodSeconds,
            quietSeconds: sums.quietSeconds + entry.quietSeconds,
            loudSeconds: sums.loudSeconds + entry.loudSeconds,
            clippedPeaks: sums.clippedPeaks + entry.clippedPeaks,
            mutedSpeechSeconds: sums.mutedSpeechSeconds + entry.mutedSpeechSeconds,
          },
    none,
  )

/** Less speech than this says nothing about a microphone. */
export const leastSpeechSeconds = 3

/** The share of active speech inside the good band, 0 … 1 in hundredths; null where hardly anything was said. */
export const goodShareOf = ({ seconds, goodSeconds }: SpeechSums): number | null =>
  seconds < leastSpeechSeconds ? null : Math.round((100 * goodSeconds) / seconds) / 100
