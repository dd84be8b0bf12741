import { frameMs } from './LevelMeter.ts'

const tickMs = 10
/** After such a gap (the process slept) the missed frames are given up instead of being sent in a burst. */
const longestGapMs = 500

interface Member {
  readonly sendFrame: () => void
  dueAt: number
}

/**
 * One timer for every call of the line. Each tick sends what is due by the monotonic clock, so the timer's lateness never
 * adds up: fifty frames a second stay fifty.
 */
export class FrameClock {
  readonly #members = new Set<Member>()
  #timer: NodeJS.Timeout | null = null

  /** Calls `sendFrame` every 20 ms until the returned undo is called. */
  join(sendFrame: () => void): () => void {
    const member = { sendFrame, dueAt: performance.now() }
    this.#members.add(member)
    this.#timer ??= setInterval(() => this.#tick(performance.now()), tickMs)
    return () => this.#leave(member)
  }

  #leave(member: Member): void {
    this.#members.delete(member)
    if (this.#members.size > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #tick(now: number): void {
    for (const member of this.#members) {
      if (now - member.dueAt > longestGapMs) member.dueAt = now
      for (; member.dueAt <= now; member.dueAt += frameMs) member.sendFrame()
    }
  }
}
