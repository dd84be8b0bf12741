import { describe, expect, it } from 'vitest'
import type { CallEvent } from '#core/telephony/callEvent'
import { endPress } from '#core/telephony/endPress'
import { callId, ended, talking } from './callStory.ts'
import { answers, at, called, connecting, consultCallId, hangsUp, spoken } from './transferStory.ts'

describe('connecting', () => {
  it('is ordered only when the colleague has answered', () => {
    const call = at(...called)
    call.orders()
    call.tell({ type: 'operator.connected' })
    const early = call.orders()

    call.tell(answers, { type: 'operator.connected' })

    expect(early).toEqual([])
    expect(call.orders()).toEqual([{ type: 'call.connect', callId, consultCallId }])
    expect(call.view().transfer.state).toBe('connecting')
  })

  it('ends as transferred, and is noted', () => {
    const call = at(...connecting, hangsUp())
    const meanwhile = call.view().transfer.state

    call.tell({ type: 'sip.transferred', callId }, { type: 'sip.ended', callId, by: 'operator', cause: 'transferred' })

    expect(meanwhile).toBe('connecting')
    expect(call.output()).toMatchObject({ by: 'operator', cause: 'transferred', wasAnswered: true })
    expect(call.chronicle().at(-2)).toMatchObject({ what: 'transferred', kind: 'attended', target: '102', outcome: 'transferred' })
  })

  it('says that the PBX refused, and both are still there', () => {
    const call = at(...connecting)
    call.orders()

    call.tell({ type: 'sip.transferRefused', callId, cause: 'declined' })

    expect(call.view()).toMatchObject({
      hold: { state: 'held' },
      transfer: { state: 'talking', trouble: { step: 'connect', cause: 'declined' } },
    })
    expect(call.chronicle().at(-1)).toMatchObject({ what: 'transferred', outcome: 'declined' })
    expect(call.orders()).toEqual([])
  })

  it('waits for no PBX longer than a quarter of a minute', () => {
    const call = at(...connecting)

    call.pass(15_000)

    expect(call.view().transfer).toMatchObject({ state: 'talking', trouble: { step: 'connect', cause: 'noAnswer' } })
  })

  it('goes back to the held caller where the colleague left and the PBX refused', () => {
    const call = at(...connecting, hangsUp(), { type: 'sip.transferRefused', callId, cause: 'unavailable' })

    expect(call.view()).toMatchObject({ hold: { state: 'held' }, transfer: { state: 'choosing' } })
  })

  it('cannot be gone back on while the PBX is asked', () => {
    const call = at(...connecting)
    call.orders()

    call.tell({ type: 'operator.returnedToCaller' }, { type: 'operator.resumed' }, { type: 'operator.endedConsult' })

    expect(call.orders()).toEqual([])
    expect(call.view().transfer.state).toBe('connecting')
  })
})

describe('a blind transfer', () => {
  const referring: readonly CallEvent[] = [
    ...talking,
    { type: 'operator.askedToTransfer' },
    { type: 'operator.transferred', number: '102' },
  ]

  it('is ordered without a hold and ends as transferred', () => {
    const call = at(...referring)
    const orders = call.orders()

    call.tell({ type: 'sip.transferred', callId }, { type: 'sip.ended', callId, by: 'operator', cause: 'transferred' })

    expect(orders.at(-1)).toEqual({ type: 'call.transfer', callId, number: '102' })
    expect(call.output()).toMatchObject({ cause: 'transferred' })
    expect(call.chronicle().at(-2)).toMatchObject({ what: 'transferred', kind: 'blind', target: '102' })
  })

  it('leaves the conversation as it was where the PBX refuses', () => {
    const call = at(...referring, { type: 'sip.transferRefused', callId, cause: 'noSuchNumber' })

    expect(call.view()).toMatchObject({
      phase: 'talking',
      hold: { state: 'none' },
      transfer: { state: 'choosing', trouble: { step: 'blind', cause: 'noSuchNumber' } },
    })
  })
})

describe('a caller who hangs up while a colleague is asked', () => {
  it('ends nothing of the colleague’s leg; the call ends with that leg, at the time the caller left', () => {
    const call = at(...spoken)
    call.pass(5_000)
    call.tell(ended())
    const left = call.view()
    call.orders()
    call.pass(9_000)

    call.tell({ type: 'consult.ended', callId: 'another', by: 'caller', cause: 'normal' })
    expect(call.view().phase).toBe('talking')
    call.tell(hangsUp())

    expect(left).toMatchObject({ phase: 'talking', hold: { state: 'none' }, transfer: { state: 'callerGone' } })
    expect(call.view().phase).toBe('ended')
    expect(call.output()).toMatchObject({ by: 'caller', talkMs: 5_000, callerClock: { holdMs: 5_000 } })
    expect(call.noted()).toBe('rang answered mediaFlowed held ended')
    expect(call.orders()).toEqual([])
  })

  it.each(['operator.hungUp', 'operator.endedConsult'] as const)('is followed by the colleague on %s', (type) => {
    const call = at(...called, ended())
    call.orders()

    call.tell({ type })

    expect(call.orders()).toEqual([{ type: 'call.hangUp', callId: consultCallId }])
    expect(call.view().phase).toBe('ended')
  })
})

describe('what «Завершить» says', () => {
  it.each([
    ['nobody else is there', talking, 'operator.askedToEnd'],
    ['the colleague is spoken with', spoken, 'operator.endedConsult'],
    ['the PBX puts both together', connecting, 'operator.hungUp'],
    ['the call is being left already', [...connecting, { type: 'operator.hungUp' } as const], 'operator.hungUp'],
  ])('while %s', (_, before, said) => {
    expect(endPress(at(...before).view())).toBe(said)
  })
})
