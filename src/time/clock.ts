/** Injected wherever time matters; nothing in the core reads the machine's clock by itself. */
export interface Clock {
  /** Wall time, ms since the Unix epoch. May jump. */
  now(): number
  /** Monotonic time, ms since an arbitrary start of this process or page. Never jumps. */
  monotonic(): number
}
