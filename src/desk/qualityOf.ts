import type { CallQuality } from '../asuo/callQuality.ts'
import type { ChronicleEntry } from '../regulation/chronicle.ts'
import { connectionSums } from '../regulation/connectionSums.ts'

/** What ASUO keeps of a call's connection; null where it was never measured. */
export const qualityOf = (chronicle: readonly ChronicleEntry[]): CallQuality | null => {
  const sums = connectionSums(chronicle)
  if (sums === null) return null
  const { worst, weakSeconds, poorSeconds } = sums
  return { worstMos: worst.mos, worstAt: new Date(worst.at).toISOString(), cause: worst.cause, weakSeconds, poorSeconds }
}
