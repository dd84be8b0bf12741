import type { Clock } from '#core/time/clock'

/** The machine's own clocks; only composition roots take them from here. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() }
