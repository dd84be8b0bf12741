import { isWorse } from '../telephony/quality/isWorse.ts'
import type { ChronicleEntry } from './chronicle.ts'

type Summed = Extract<ChronicleEntry, { what: 'qualitySummed' }>

/** How the connection carried a call so far: seconds of trouble and the worst moment (`at` is wall time, epoch ms). */
export type ConnectionSums = Pick<Summed, 'seconds' | 'weakSeconds' | 'poorSeconds' | 'worst'>

/** Null where nothing was measured. */
export const connectionSums = (chronicle: readonly ChronicleEntry[]): ConnectionSums | null =>
  chronicle.reduce<ConnectionSums | null>((sums, entry) => {
    if (entry.what !== 'qualitySummed') return sums
    const { seconds, weakSeconds, poorSeconds, worst } = entry
    if (sums === null) return { seconds, weakSeconds, poorSeconds, worst }
    return {
      seconds: sums.seconds + seconds,
      weakSeconds: sums.weakSeconds + weakSeconds,
      poorSeconds: sums.poorSeconds + poorSeconds,
      worst: isWorse(worst, sums.worst) ? worst : sums.worst,
    }
  }, null)
