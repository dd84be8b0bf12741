import type { Space } from '#core/asuo/agent'
import type { StreamEventName } from '#core/asuo/monitoring'

/** One change of the board. The whole object travels, so a lost older delta does no harm. */
export interface Delta {
  readonly sequence: number
  readonly space: Space
  readonly name: Exclude<StreamEventName, 'snapshot' | 'expired'>
  readonly object: unknown
  readonly teamId: string | null
  readonly queueId: string | null
}

export interface DeltaLog {
  readonly sequence: () => number
  add(delta: Omit<Delta, 'sequence'>): void
  /** What came after `sequence`; null where that is outside the window and a snapshot is needed. */
  since(sequence: number): readonly Delta[] | null
  follow(heard: (delta: Delta) => void): () => void
}

const windowLength = 2000

/** The sequence begins at the start's wall time, so that marks of an earlier run are always too old. */
export const createDeltaLog = (startMs: number): DeltaLog => {
  let sequence = startMs
  let kept: Delta[] = []
  const followers = new Set<(delta: Delta) => void>()
  return {
    sequence: () => sequence,
    add: (change) => {
      sequence += 1
      const delta = { ...change, sequence }
      kept = [...kept.slice(1 - windowLength), delta]
      for (const heard of [...followers]) heard(delta)
    },
    since: (mark) => {
      const oldest = kept[0]?.sequence ?? sequence + 1
      if (mark > sequence || mark < oldest - 1 || mark < startMs) return null
      return kept.filter((delta) => delta.sequence > mark)
    },
    follow: (heard) => {
      followers.add(heard)
      return () => void followers.delete(heard)
    },
  }
}
