/** What the service is in the middle of. It closes in order: no new requests, no streams, the requests under way, then the storage. */
export interface OpenWork {
  hold<T>(work: Promise<T>): Promise<T>
  /** A stream has no end of its own: `end` is called when the service closes. Returns the undo. */
  stream(end: () => void): () => void
  isClosing(): boolean
  /** From now on requests are refused; streams end. */
  beginClosing(): void
  /** Resolves when nothing is held any more. */
  settled(): Promise<void>
}

export const createOpenWork = (): OpenWork => {
  const held = new Set<Promise<unknown>>()
  const streams = new Set<() => void>()
  let closing = false
  return {
    hold: (work) => {
      const done = work.then(
        () => void held.delete(done),
        () => void held.delete(done),
      )
      held.add(done)
      return work
    },
    stream: (end) => {
      streams.add(end)
      return () => void streams.delete(end)
    },
    isClosing: () => closing,
    beginClosing: () => {
      closing = true
      for (const end of [...streams]) end()
    },
    settled: async () => {
      while (held.size > 0) await Promise.all(held)
    },
  }
}
