import { breaksOff, seenUntil } from '../breakOff.ts'
import { callerTime } from '../callerTime.ts'
import type { ChronicleEntry } from '../chronicle.ts'
import { entriesOf, finding, inSeconds, type Observer, wasServed } from './evidence.ts'

/** Alarms of the caller's clock, in s (standards.md): one stretch in the queue, all holds of a call, silence of both sides. */
const limits = { queueWait: 60, hold: 180, silence: 15 } as const

/** 1.8 — the caller is not made to wait: the three sums of his clock, and which of them crossed its alarm; what he waited before he was handed over is not counted here. */
export const clause1_8: Observer = (evidence) => {
  if (!wasServed(evidence)) return finding('unknown')
  const { chronicle } = evidence
  const sums = callerTime(chronicle, chronicle.at(-1)?.monotonicMs ?? 0)
  const before = entriesOf(evidence, 'takenOver').at(-1)
  const silences = longestSilence(chronicle)
  const facts = {
    queueWaitSeconds: sums.queueWaitMs === null || before !== undefined ? null : inSeconds(sums.queueWaitMs),
    holdSeconds: inSeconds(sums.holdMs - (before?.holdMs ?? 0)),
    silenceSeconds: inSeconds(sums.silenceMs - (before?.silenceMs ?? 0)),
    longestSilenceSeconds: silences,
  }
  const crossed = (facts.queueWaitSeconds ?? 0) > limits.queueWait || facts.holdSeconds > limits.hold || silences > limits.silence
  if (crossed) return finding('missed', facts)
  return finding(waitedUnseen(chronicle) ? 'unknown' : 'met', facts)
}

const isOver = (entry: ChronicleEntry): boolean =>
  entry.what === 'silenceEnded' || entry.what === 'held' || entry.what === 'ended' || entry.what === 'panelReloaded'

const longestSilence = (chronicle: readonly ChronicleEntry[]): number => {
  let since: number | null = null
  let longest = 0
  for (const [index, entry] of chronicle.entries()) {
    if (entry.what === 'silenceBegan') since = entry.monotonicMs
    if (!isOver(entry) || since === null) continue
    longest = Math.max(longest, seenUntil(chronicle, index) - since)
    since = null
  }
  return inSeconds(longest)
}

/** The panel went away while the caller waited: for how long he did, nobody knows. */
const waitedUnseen = (chronicle: readonly ChronicleEntry[]): boolean => {
  const waits = (entry: ChronicleEntry) => entry.what === 'held' || entry.what === 'silenceBegan'
  const goesOn = (entry: ChronicleEntry) => entry.what === 'resumed' || entry.what === 'silenceEnded' || entry.what === 'ended'
  return chronicle.some((_, index) => {
    if (!breaksOff(chronicle, index)) return false
    const last = chronicle.slice(0, index).findLast((entry) => waits(entry) || goesOn(entry))
    return last !== undefined && waits(last)
  })
}
