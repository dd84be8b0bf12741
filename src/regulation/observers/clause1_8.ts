import { callerTime } from '../callerTime.ts'
import { finding, inSeconds, type Observer, wasServed } from './evidence.ts'

/** Alarms of the caller's clock, in s (standards.md): one stretch in the queue, all holds of a call, silence of both sides. */
const limits = { queueWait: 60, hold: 180, silence: 15 } as const

/** 1.8 — the caller is not made to wait: the three sums of his clock, and which of them crossed its alarm. */
export const clause1_8: Observer = (evidence) => {
  if (!wasServed(evidence)) return finding('unknown')
  const last = evidence.chronicle.at(-1)
  const sums = callerTime(evidence.chronicle, last?.monotonicMs ?? 0)
  const silences = longestSilence(evidence)
  const facts = {
    queueWaitSeconds: sums.queueWaitMs === null ? null : inSeconds(sums.queueWaitMs),
    holdSeconds: inSeconds(sums.holdMs),
    silenceSeconds: inSeconds(sums.silenceMs),
    longestSilenceSeconds: silences,
  }
  const crossed = (facts.queueWaitSeconds ?? 0) > limits.queueWait || facts.holdSeconds > limits.hold || silences > limits.silence
  return finding(crossed ? 'missed' : 'met', facts)
}

const longestSilence = ({ chronicle }: Parameters<Observer>[0]): number => {
  let since: number | null = null
  let longest = 0
  for (const entry of chronicle) {
    if (entry.what === 'silenceBegan') since = entry.monotonicMs
    const isOver = entry.what === 'silenceEnded' || entry.what === 'held' || entry.what === 'ended'
    if (!isOver || since === null) continue
    longest = Math.max(longest, entry.monotonicMs - since)
    since = null
  }
  return inSeconds(longest)
}
