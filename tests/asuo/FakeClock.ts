import type { ServiceClock } from '../../services/asuo/serviceClock.ts'

/** Time that passes when the test says so. */
export class FakeClock implements ServiceClock {
  #nowMs: number
  #timers: { readonly atMs: number; readonly act: () => void }[] = []

  constructor(startMs: number) {
    this.#nowMs = startMs
  }

  now(): number {
    return this.#nowMs
  }

  monotonic(): number {
    return this.#nowMs
  }

  after(ms: number, act: () => void): () => void {
    const timer = { atMs: this.#nowMs + Math.max(0, ms), act }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Runs what falls due on the way, in order. */
  advance(ms: number): void {
    const endMs = this.#nowMs + ms
    for (;;) {
      const next = this.#timers.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0]
      if (!next) break
      this.#timers = this.#timers.filter((other) => other !== next)
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      next.act()
    }
    this.#nowMs = endMs
  }
}
