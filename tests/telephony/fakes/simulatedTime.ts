import { SimulatedClock } from 'xstate'
import type { Clock } from '#core/time/clock'

/** A long leap would start every chained delay at its end. */
const stepMs = 10

/** One simulated time for a chart's delays and for the clock it reads. Wall time starts at 1,000,000. */
export function simulatedTime(): { readonly delays: SimulatedClock; readonly clock: Clock; pass(ms: number): void } {
  const delays = new SimulatedClock()
  return {
    delays,
    clock: { now: () => 1_000_000 + delays.now(), monotonic: () => delays.now() },
    pass: (ms) => {
      for (let left = ms; left > 0; left -= stepMs) delays.increment(Math.min(stepMs, left))
    },
  }
}
