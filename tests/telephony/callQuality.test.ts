import { describe, expect, it } from 'vitest'
import type { CallEvent } from '#core/telephony/callEvent'
import { callId, callStory, ended, fine, measured, poor, talking, weak } from './callStory.ts'

/** A conversation in which these measurements come, two seconds apart. */
const talkedThrough = (...measurements: readonly CallEvent[]) => {
  const call = callStory()
  call.tell(...talking)
  const listen = (...more: readonly CallEvent[]) => {
    for (const one of more) {
      call.pass(2_000)
      call.tell(one)
    }
  }
  listen(...measurements)
  return { ...call, listen, shown: () => call.view().quality }
}

describe('how the connection is shown', () => {
  it('is unmeasured until something was measured', () => {
    expect(talkedThrough().shown()).toEqual({ state: 'unmeasured', cause: null })
    expect(talkedThrough(fine).shown()).toEqual({ state: 'good', cause: null })
  })

  it('takes one weak measurement for a hiccup, and two for the truth', () => {
    expect(talkedThrough(fine, weak).shown().state).toBe('good')
    expect(talkedThrough(fine, weak, fine, weak).shown().state).toBe('good')
    expect(talkedThrough(fine, weak, weak).shown()).toEqual({ state: 'weak', cause: 'lossFromPbx' })
  })

  it('says nothing of a call whose very first measurement is weak, until the second one', () => {
    expect(talkedThrough(weak).shown().state).toBe('unmeasured')
    expect(talkedThrough(weak, fine).shown().state).toBe('good')
    expect(talkedThrough(weak, weak).shown().state).toBe('weak')
  })

  it('warns at once when it is poor, and calls it bad after ten seconds of that', () => {
    const call = talkedThrough(fine, poor)
    const atOnce = call.shown()
    call.listen(poor, poor, poor, poor)
    const before = call.shown().state
    call.listen(poor)

    expect(atOnce).toEqual({ state: 'weak', cause: 'lossToPbx' })
    expect([before, call.shown().state]).toEqual(['weak', 'bad'])
  })

  it('counts the ten seconds anew where it was better in between', () => {
    expect(talkedThrough(poor, poor, poor, poor, weak, poor, poor, poor).shown().state).toBe('weak')
    expect(talkedThrough(poor, poor, poor, poor, fine, poor, poor, poor).shown().state).toBe('weak')
  })

  it('is better again only after six good seconds, one step at a time', () => {
    const call = talkedThrough(fine, poor, poor, poor, poor, poor, poor)
    const states = [call.shown().state]
    for (let seconds = 0; seconds < 22; seconds += 2) {
      call.listen(fine)
      states.push(call.shown().state)
    }

    expect(states).toEqual(['bad', 'bad', 'bad', 'bad', 'weak', 'weak', 'weak', 'good', 'good', 'good', 'good', 'good'])
  })

  it('goes on being weak through a single good moment', () => {
    expect(talkedThrough(weak, weak, fine, weak, fine, weak).shown().state).toBe('weak')
  })

  it('names what spoils it now, and keeps the name while it clears', () => {
    const call = talkedThrough(weak, weak, measured({ delayMs: 300 }))
    expect(call.shown().cause).toBe('delay')

    call.listen(fine)
    expect(call.shown()).toEqual({ state: 'weak', cause: 'delay' })
  })

  it('knows nothing of a hold', () => {
    const call = talkedThrough(weak, weak)

    call.tell({ type: 'hold.promised', seconds: 30 }, { type: 'sip.held', callId })

    expect(call.shown().state).toBe('unmeasured')
  })
})

describe('what is kept of the connection', () => {
  it('is the worst moment, when it was and why, with the seconds of trouble', () => {
    const call = talkedThrough(fine, weak, poor, fine)

    call.tell(ended())

    expect(call.qualities()).toEqual([
      {
        what: 'qualitySummed',
        seconds: 8,
        weakSeconds: 2,
        poorSeconds: 2,
        worst: { mos: expect.closeTo(1.9, 0), grade: 'poor', cause: 'lossToPbx', at: 1_006_000 },
        at: 1_008_000,
        monotonicMs: 8_000,
      },
    ])
  })

  it('is noted every minute, so that a crash loses little', () => {
    const call = talkedThrough(...Array.from({ length: 45 }, () => fine))

    call.tell(ended())

    const seconds = call.qualities().map((entry) => entry.what === 'qualitySummed' && entry.seconds)
    expect(seconds).toHaveLength(2)
    expect(seconds[0]).toBeGreaterThan(50)
    expect(Number(seconds[0]) + Number(seconds[1])).toBe(90)
  })

  it('is nothing where nothing was measured', () => {
    const call = talkedThrough()

    call.tell(ended())

    expect(call.qualities()).toEqual([])
  })
})
