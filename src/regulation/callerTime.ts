import { seenUntil } from './breakOff.ts'
import type { ChronicleEntry } from './chronicle.ts'

/** What the caller waited, in ms (clause 1.8); `queueWaitMs` is null where the PBX did not tell it. */
export interface CallerTime {
  readonly queueWaitMs: number | null
  readonly holdMs: number
  readonly silenceMs: number
}

interface Running extends CallerTime {
  readonly heldSince: number | null
  readonly silentSince: number | null
}

const stop = (running: Running, at: number): Running => ({
  ...running,
  holdMs: running.holdMs + (running.heldSince === null ? 0 : Math.max(0, at - running.heldSince)),
  silenceMs: running.silenceMs + (running.silentSince === null ? 0 : Math.max(0, at - running.silentSince)),
  heldSince: null,
  silentSince: null,
})

const follow = (running: Running, entry: ChronicleEntry, index: number, chronicle: readonly ChronicleEntry[]): Running => {
  switch (entry.what) {
    case 'rang':
      return { ...running, queueWaitMs: entry.queueWaitMs }
    case 'takenOver': {
      const { queueWaitMs, holdMs, silenceMs } = entry
      return { queueWaitMs, holdMs, silenceMs, heldSince: null, silentSince: null }
    }
    case 'held':
      return { ...stop(running, entry.monotonicMs), heldSince: entry.monotonicMs }
    case 'silenceBegan':
      return running.heldSince === null ? { ...running, silentSince: entry.monotonicMs } : running
    case 'resumed':
    case 'silenceEnded':
    case 'ended':
    case 'panelReloaded':
      return stop(running, seenUntil(chronicle, index))
    default:
      return running
  }
}

/** The sums as they stand at a moment of the clock's last run; silence counts outside a hold only. */
export const callerTime = (chronicle: readonly ChronicleEntry[], nowMonotonicMs: number): CallerTime => {
  const start: Running = { queueWaitMs: null, holdMs: 0, silenceMs: 0, heldSince: null, silentSince: null }
  const { queueWaitMs, holdMs, silenceMs } = stop(chronicle.reduce(follow, start), nowMonotonicMs)
  return { queueWaitMs, holdMs, silenceMs }
}
