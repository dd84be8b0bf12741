import { describe, expect, it } from 'vitest'
import { startCallerClock, sumsAt, turnCallerClock } from '#core/telephony/callerClock'

describe('the caller’s clock', () => {
  it('counts on from the queue’s wait while it rings', () => {
    expect(sumsAt(startCallerClock(40_000, 100), 1_100)).toEqual({ queueWaitMs: 41_000, holdMs: 0, silenceMs: 0 })
  })

  it('starts from nothing where the queue’s wait is unknown', () => {
    expect(sumsAt(startCallerClock(null, 0), 500).queueWaitMs).toBe(500)
  })

  it('closes one wait when another begins', () => {
    const held = turnCallerClock(startCallerClock(0, 0), 'hold', 1_000)
    const silent = turnCallerClock(held, 'silence', 4_000)

    expect(sumsAt(silent, 6_000)).toEqual({ queueWaitMs: 1_000, holdMs: 3_000, silenceMs: 2_000 })
  })

  it('stands still while nothing runs and never goes back', () => {
    const talking = turnCallerClock(startCallerClock(0, 0), null, 1_000)
    const backdated = turnCallerClock(talking, 'silence', 5_000)

    expect(sumsAt(talking, 90_000)).toEqual(sumsAt(talking, 1_000))
    expect(sumsAt(backdated, 4_000).silenceMs).toBe(0)
  })
})
