import { describe, expect, it } from 'vitest'
import type { CallEvent } from '#core/telephony/callEvent'
import { callId } from './callStory.ts'
import { at, consultCallId, hangsUp, spoken } from './transferStory.ts'

const interrupted: CallEvent = { type: 'consult.interrupted', callId: consultCallId }
const restored: CallEvent = { type: 'consult.restored', callId: consultCallId }
const mend = { type: 'call.mend', callId: consultCallId }

/** The operator speaks with the colleague; what was ordered until then is forgotten. */
const speaking = (...events: readonly CallEvent[]) => {
  const call = at(...spoken)
  call.orders()
  call.tell(...events)
  return call
}

describe('the sound with a colleague', () => {
  it('is mended again and again while it is broken, and that is said', () => {
    const call = speaking(interrupted)
    const first = call.orders()

    call.pass(8_000)

    expect([first, call.orders()]).toEqual([[mend], [mend]])
    expect(call.view().transfer).toMatchObject({ state: 'talking', soundLost: true })
    expect(call.view().media).toBe('steady')
  })

  it('is left alone once it is there again', () => {
    const call = speaking(interrupted, restored)
    call.orders()

    call.pass(60_000)

    // Nothing for the colleague any more; but the caller has been held for a minute, and nobody promised him a time.
    expect(call.orders()).toEqual([{ type: 'call.remind', callId }])
    expect(call.view().transfer).toMatchObject({ state: 'talking', soundLost: false })
  })

  it('ends his leg after a minute, and the caller is held as before', () => {
    const call = speaking(interrupted)

    call.pass(60_000)

    expect(call.orders().at(-1)).toEqual({ type: 'call.hangUp', callId: consultCallId })
    expect(call.view()).toMatchObject({
      phase: 'talking',
      hold: { state: 'held' },
      transfer: { state: 'choosing', soundLost: false, trouble: { step: 'consult', cause: 'mediaFailed' } },
    })
  })

  it.each([
    ['he hangs up', hangsUp()],
    ['the operator goes back', { type: 'operator.returnedToCaller' }],
    ['his leg is ended', { type: 'operator.endedConsult' }],
  ] as const)('is nobody’s any more when %s', (_, event) => {
    const call = speaking(interrupted, event)
    const atOnce = call.view().transfer.soundLost
    call.orders()

    call.pass(60_000)

    expect(atOnce).toBe(false)
    // Nothing for the colleague any more; but the caller has been held for a minute, and nobody promised him a time.
    expect(call.orders()).toEqual([{ type: 'call.remind', callId }])
  })

  it('is not that of another leg', () => {
    expect(speaking({ ...interrupted, callId: 'another' }).view().transfer.soundLost).toBe(false)
  })
})
