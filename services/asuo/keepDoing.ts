import type { ServiceClock } from './serviceClock.ts'

/** Work that is repeated for as long as the service runs. */
export interface Repeated {
  /** Resolves when the round under way has ended; no other begins. */
  close(): Promise<void>
}

/**
 * Does a round, waits as many ms as it answers, and so on for ever. A round that throws is told to `failed`, which says how long to
 * wait then.
 */
export const keepDoing = (clock: ServiceClock, round: () => Promise<number>, failed: (error: unknown) => number): Repeated => {
  let isClosed = false
  let endPause = () => {}
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const undo = clock.after(ms, resolve)
      endPause = () => {
        undo()
        resolve()
      }
    })
  const repeat = async () => {
    while (!isClosed) {
      const ms = await round().catch(failed)
      if (!isClosed) await pause(ms)
    }
  }
  const ended = repeat()
  return {
    close: () => {
      isClosed = true
      endPause()
      return ended
    },
  }
}
