import { describe, expect, it } from 'vitest'
import { callId, callStory, ended, talking } from './callStory.ts'
import { at, consultCallId, spoken } from './transferStory.ts'

const interrupted = { type: 'media.interrupted', callId } as const
const restored = { type: 'media.restored', callId } as const

const inConversation = () => {
  const call = callStory()
  call.tell(...talking)
  call.orders()
  return call
}

describe('a conversation whose sound lost its way', () => {
  it('asks for a new way at once and goes on', () => {
    const call = inConversation()

    call.tell(interrupted)

    expect(call.orders()).toEqual([{ type: 'call.mend', callId }])
    expect(call.view()).toMatchObject({ phase: 'talking', media: 'interrupted' })
  })

  it('asks again and again until there is one', () => {
    const call = inConversation()
    call.tell(interrupted)
    call.orders()

    call.pass(16_000)
    const while_ = call.orders()
    call.tell(restored)
    call.pass(30_000)

    expect(while_.map(({ type }) => type)).toEqual(['call.mend', 'call.mend'])
    expect(call.orders()).toEqual([])
  })

  it('says for a while that it is back, so that the caller is asked', () => {
    const call = inConversation()
    call.tell(interrupted, restored)
    const at = call.view().media
    call.pass(15_000)

    expect([at, call.view().media]).toEqual(['restored', 'steady'])
  })

  it('ends by the line once no way was found for a minute', () => {
    const call = inConversation()
    call.tell(interrupted)
    call.pass(59_999)
    const before = call.view().phase
    call.orders()
    call.pass(1)

    expect(before).toBe('talking')
    expect(call.output()).toMatchObject({ by: 'line', cause: 'mediaFailed' })
    expect(call.orders()).toContainEqual({ type: 'call.hangUp', callId })
  })

  it('can be hung up meanwhile', () => {
    const call = inConversation()
    call.tell(interrupted, { type: 'operator.hungUp' })

    expect(call.view().phase).toBe('hangingUp')
  })
})

describe('the caller’s sound is lost while a colleague is spoken with', () => {
  it('for good: the colleague’s leg is ended with the caller’s, and no microphone stays open', () => {
    const call = at(...spoken, interrupted)
    call.orders()

    call.pass(60_000)

    expect(call.output()).toMatchObject({ by: 'line', cause: 'mediaFailed' })
    expect(call.orders()).toEqual(
      expect.arrayContaining([
        { type: 'call.hangUp', callId },
        { type: 'call.hangUp', callId: consultCallId },
      ]),
    )
  })

  it('and the caller leaves: nothing more is said or asked of his way, and the colleague stays', () => {
    const call = at(...spoken, interrupted, ended('caller'))
    call.orders()

    call.pass(120_000)

    expect(call.orders()).toEqual([])
    expect(call.view()).toMatchObject({ media: 'steady', transfer: { state: 'callerGone' } })
  })
})
