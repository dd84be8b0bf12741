import { performance } from 'node:perf_hooks'
import type { Clock } from '#core/time/clock'

/** The service's time, with the only timers it has. */
export interface ServiceClock extends Clock {
  /** Calls `act` once after so many ms, unless the returned undo is called before. */
  after(ms: number, act: () => void): () => void
}

export const systemClock: ServiceClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
