import { describe, expect, it } from 'vitest'
import { answered, caller, callId, callStory, ended, held, level, talking } from './callStory.ts'

describe('ringing', () => {
  it('notes that it rang and how long the caller had waited', () => {
    const call = callStory()

    expect(call.chronicle()).toEqual([{ what: 'rang', number: caller.number, queueWaitMs: 40_000, at: 1_000_000, monotonicMs: 0 }])
  })

  it('orders the answer and talks only once it is established', () => {
    const call = callStory()

    call.tell({ type: 'operator.answered' })
    const phase = call.view().phase
    call.tell({ type: 'sip.established', callId })

    expect(call.orders()).toEqual([{ type: 'call.answer', callId }])
    expect([phase, call.view().phase]).toEqual(['answering', 'talking'])
    expect(call.noted()).toBe('rang answered')
  })

  it('ends with the telephone’s cause when the caller gives up, also while it is being answered', () => {
    const call = callStory()
    call.pass(2_000)

    call.tell({ type: 'operator.answered' }, { type: 'sip.ended', callId, by: 'caller', cause: 'cancelled' })

    expect(call.output()).toMatchObject({ by: 'caller', cause: 'cancelled', wasAnswered: false, ringMs: 2_000, talkMs: 0 })
  })

  it('ends a rejection that nobody confirms', () => {
    const call = callStory()

    call.tell({ type: 'operator.rejected' })
    call.pass(3_000)

    expect(call.orders()).toEqual([{ type: 'call.reject', callId }])
    expect(call.output()).toMatchObject({ by: 'operator', cause: 'rejected' })
  })

  it('gives up an answer that never gets through', () => {
    const call = callStory()

    call.tell({ type: 'operator.answered' })
    call.pass(15_000)

    expect(call.orders()).toEqual([
      { type: 'call.answer', callId },
      { type: 'call.hangUp', callId },
    ])
    expect(call.output()).toMatchObject({ by: 'line', cause: 'mediaFailed', wasAnswered: false })
  })
})

describe('hanging up', () => {
  it('believes the other end, and says who ended the call', () => {
    const call = callStory()
    call.tell(...talking)
    call.pass(5_000)

    call.tell({ type: 'operator.hungUp' }, ended('operator'))

    expect(call.orders().at(-1)).toEqual({ type: 'call.hangUp', callId })
    expect(call.output()).toMatchObject({ callId, by: 'operator', cause: 'normal', wasAnswered: true, talkMs: 5_000 })
    expect(call.noted()).toBe('rang answered mediaFlowed ended')
  })

  it('is never held up by a line that does not answer', () => {
    const call = callStory()
    call.tell(...talking, { type: 'operator.hungUp' })

    call.pass(3_000)

    expect(call.view().phase).toBe('ended')
  })

  it('says nothing of a return when the caller hangs up on hold', () => {
    const call = callStory()

    call.tell(...held, ended())

    expect(call.noted()).toBe('rang answered mediaFlowed holdWarned held ended')
  })
})

describe('sound', () => {
  it('tells apart an answered call and one in which sound flows', () => {
    const call = callStory()

    call.tell(...answered)
    const before = call.view().soundFlows
    call.tell({ type: 'media.flowing', callId })

    expect([before, call.view().soundFlows]).toEqual([false, true])
  })

  it('notes the operator’s first speech once, and only speech that the caller can hear', () => {
    const call = callStory()

    call.tell(...talking, { type: 'operator.muted' }, { type: 'sip.muted', callId, muted: true }, level(-20))
    const muted = call.noted()
    call.tell({ type: 'operator.unmuted' }, { type: 'sip.muted', callId, muted: false }, level(-70), level(-20), level(-20))

    expect(muted).not.toContain('speechHeard')
    expect(
      call
        .noted()
        .split(' ')
        .filter((what) => what === 'speechHeard'),
    ).toHaveLength(1)
  })

  it('passes keys on to the telephone', () => {
    const call = callStory()
    call.tell(...talking)
    call.orders()

    call.tell({ type: 'operator.pressedKey', key: '#' })

    expect(call.orders()).toEqual([{ type: 'call.key', callId, key: '#' }])
  })

  it('keeps keys pressed before the sound, says so, and passes them on with it in their order', () => {
    const call = callStory()
    call.tell(...answered)
    call.orders()

    call.tell({ type: 'operator.pressedKey', key: '7' }, { type: 'operator.pressedKey', key: '0' })
    const before = [call.orders(), call.view().waitingKeys]
    call.tell({ type: 'media.flowing', callId }, { type: 'operator.pressedKey', key: '#' })

    expect(before).toEqual([[], '70'])
    expect(call.orders()).toEqual(['7', '0', '#'].map((key) => ({ type: 'call.key', callId, key })))
    expect(call.view().waitingKeys).toBe('')
  })

  it('passes keys on to a menu that never makes a sound, after a while', () => {
    const call = callStory()
    call.tell(...answered, { type: 'operator.pressedKey', key: '7' })
    call.orders()

    call.pass(3_000)

    expect(call.orders()).toEqual([{ type: 'call.key', callId, key: '7' }])
  })
})

describe('mute', () => {
  it('is muted only when the telephone says so', () => {
    const call = callStory()
    call.tell(...talking)

    call.tell({ type: 'operator.muted' })
    const pending = call.view().mute
    call.tell({ type: 'sip.muted', callId, muted: true })

    expect(pending).toMatchObject({ muted: false, pending: true })
    expect(call.view().mute).toMatchObject({ muted: true, pending: false })
  })

  it('lasts through a hold and a return', () => {
    const call = callStory()
    call.tell(...talking, { type: 'operator.muted' }, { type: 'sip.muted', callId, muted: true })

    call.tell(
      { type: 'hold.promised', seconds: 30 },
      { type: 'sip.held', callId },
      { type: 'operator.resumed' },
      { type: 'sip.resumed', callId },
    )

    expect(call.view().mute.muted).toBe(true)
  })

  it('notices somebody who speaks into a muted microphone within two measurements', () => {
    const call = callStory()
    call.tell(...talking, { type: 'operator.muted' }, { type: 'sip.muted', callId, muted: true })

    call.tell(level(-20))
    const cough = call.view().mute.speakingWhileMuted
    call.tell(level(-20))
    const speaking = call.view().mute.speakingWhileMuted
    call.pass(3_000)

    expect([cough, speaking, call.view().mute.speakingWhileMuted]).toEqual([false, true, false])
  })
})

describe('the microphone', () => {
  it('is judged by speech, not by the pauses', () => {
    const call = callStory()

    call.tell(...talking, level(-22), level(-90), level(-90))
    const good = call.view().level?.band
    call.tell(level(-40), level(-40), level(-40), level(-40), level(-40), level(-40))

    expect(good).toEqual({ verdict: 'good', hint: null })
    expect(call.view().level?.band).toEqual({ verdict: 'bad', hint: 'tooQuiet' })
  })

  it('is summed up every ten seconds and at the end', () => {
    const call = callStory()
    call.tell(...talking)
    for (let half = 0; half < 24; half += 1) {
      call.pass(500)
      call.tell(level(-22))
    }

    call.tell(ended())

    expect(call.levels().map((entry) => entry.what === 'levelSummed' && entry.goodSeconds)).toEqual([9, 2.5])
  })

  it('is not judged by what is said aside during a hold', () => {
    const call = callStory()
    call.tell(...held)
    for (let half = 0; half < 8; half += 1) {
      call.pass(500)
      call.tell(level(-10))
    }

    call.tell(ended())

    expect(call.levels()).toMatchObject([{ goodSeconds: 0, loudSeconds: 0 }])
  })
})
