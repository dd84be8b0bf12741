import { describe, expect, it } from 'vitest'
import { callId, callStory, ended, level, talking } from './callStory.ts'

describe('silence on both sides', () => {
  it('is counted while the operator speaks into a muted microphone: the caller hears nothing', () => {
    const call = callStory()
    call.tell(...talking, { type: 'operator.muted' }, { type: 'sip.muted', callId, muted: true })

    for (let second = 0; second < 16; second += 1) {
      call.pass(1_000)
      call.tell(level(-20))
    }
    const whileMuted = call.view().silence
    call.tell(level(-100, -20))

    expect([whileMuted, call.view().silence]).toEqual(['marked', 'none'])
  })

  it('nudges after ten seconds, marks after fifteen and dates the silence from its beginning', () => {
    const call = callStory()
    call.tell(...talking)
    call.pass(3_000)
    call.tell(level(-20))

    call.pass(9_990)
    const before = call.view().silence
    call.pass(10)
    const nudged = call.view().silence
    call.pass(5_000)
    const marked = call.view().silence
    call.tell(level(-100, -25))

    expect([before, nudged, marked, call.view().silence]).toEqual(['none', 'nudge', 'marked', 'none'])
    expect(call.chronicle().filter((entry) => entry.what.startsWith('silence'))).toEqual([
      { what: 'silenceBegan', at: 1_003_000, monotonicMs: 3_000 },
      { what: 'silenceEnded', at: 1_018_000, monotonicMs: 18_000 },
    ])
  })

  it('is not counted on hold', () => {
    const call = callStory()
    call.tell(...talking)
    call.pass(12_000)

    call.tell({ type: 'hold.promised', seconds: 60 }, { type: 'sip.held', callId })
    call.pass(20_000)
    const onHold = call.view().silence
    call.tell(ended())

    expect(onHold).toBe('none')
    expect(call.output()?.callerClock).toEqual({ queueWaitMs: 40_000, silenceMs: 12_000, holdMs: 20_000 })
  })
})
