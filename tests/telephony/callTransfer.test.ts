import { describe, expect, it } from 'vitest'
import type { CallEvent } from '#core/telephony/callEvent'
import { callId, held, talking } from './callStory.ts'
import { answers, at, called, consultCallId, consulted, hangsUp, sipHeld, spoken } from './transferStory.ts'

describe('a colleague who is to be consulted', () => {
  it('is dialled only once the caller is confirmed held', () => {
    const call = at(...talking, { type: 'operator.askedToTransfer' })
    call.orders()

    call.tell(consulted)
    const before = [call.orders(), call.view().transfer.state]
    call.tell(sipHeld)

    expect(before).toEqual([[{ type: 'call.hold', callId }], 'securing'])
    expect(call.orders()).toEqual([{ type: 'call.consult', callId, consultCallId, number: '102' }])
    expect(call.view()).toMatchObject({ hold: { state: 'held' }, transfer: { state: 'dialling', colleague: { number: '102' } } })
  })

  it('is dialled at once where the caller is held already, and told of the hand-over', () => {
    const call = at(...held, { type: 'operator.askedToTransfer' })
    call.orders()

    call.tell({ ...consulted, handoverId: 'h-1' } as CallEvent)

    expect(call.orders()).toEqual([{ type: 'call.consult', callId, consultCallId, number: '102', headers: { handoverId: 'h-1' } }])
  })

  it('is not dialled where the caller could not be held, and that is said', () => {
    const call = at(...talking, { type: 'operator.askedToTransfer' }, consulted)
    call.orders()

    call.tell({ type: 'sip.holdRefused', callId })

    expect(call.orders()).toEqual([])
    expect(call.view()).toMatchObject({
      hold: { state: 'none', refused: true },
      transfer: { state: 'choosing', trouble: { step: 'hold', cause: 'refused' } },
    })
  })

  it('is not dialled while the caller is being brought back', () => {
    const call = at(...held, { type: 'operator.resumed' }, { type: 'operator.askedToTransfer' })
    call.orders()

    call.tell(consulted)

    expect(call.orders()).toEqual([])
    expect(call.view().transfer.state).toBe('choosing')
  })

  it('is a hold that the caller was told of, noted as such', () => {
    expect(
      at(...called)
        .chronicle()
        .at(-1),
    ).toMatchObject({ what: 'held', promisedSeconds: null, warned: true, forTransfer: true })
  })

  it('is heard ringing, heard before the answer, and spoken with', () => {
    const call = at(...called)
    const progressed = (kind: 'ringing' | 'earlyMedia'): CallEvent => ({ type: 'consult.progressed', callId: consultCallId, kind })

    const states = [progressed('ringing'), progressed('earlyMedia'), progressed('ringing'), answers].map((event) => {
      call.tell(event)
      return call.view().transfer.state
    })

    expect(states).toEqual(['ringing', 'earlyMedia', 'ringing', 'talking'])
  })

  it('is named by the PBX', () => {
    const call = at(...called, { type: 'consult.identified', callId: consultCallId, number: '102', name: 'Пётр' })

    expect(call.view().transfer.colleague).toMatchObject({ number: '102', name: 'Пётр' })
    expect(call.view().caller.name).toBe('Анна Смирнова')
  })

  it.each(['busy', 'declined', 'normal'] as const)('leaves the caller held and one key away when it ends with %s', (cause) => {
    const call = at(...(cause === 'normal' ? spoken : called), hangsUp(cause))
    call.orders()
    const said = call.view()

    call.tell({ type: 'operator.returnedToCaller' }, { type: 'sip.resumed', callId })

    expect(said).toMatchObject({ hold: { state: 'held' }, transfer: { state: 'choosing', trouble: { step: 'consult', cause } } })
    expect(call.orders()).toEqual([{ type: 'call.resume', callId }])
    expect(call.view()).toMatchObject({ hold: { state: 'none' }, transfer: { state: 'none' } })
  })

  it('is given up by itself when nobody answers for two minutes', () => {
    const call = at(...called)
    call.orders()

    call.pass(120_000)

    expect(call.orders()).toContainEqual({ type: 'call.hangUp', callId: consultCallId })
    expect(call.view().transfer).toMatchObject({ state: 'choosing', trouble: { step: 'consult', cause: 'noAnswer' } })
  })

  it('does not hear a leg of nobody', () => {
    const call = at(...called, { type: 'consult.ended', callId: 'another', by: 'line', cause: 'busy' })

    expect(call.view().transfer.state).toBe('dialling')
  })
})

describe('the operator between two', () => {
  it.each(['operator.returnedToCaller', 'operator.resumed'] as const)(
    'goes back to the caller by %s and ends the colleague’s leg',
    (type) => {
      const call = at(...spoken)
      call.orders()

      call.tell({ type })

      expect(call.orders()).toEqual([
        { type: 'call.hangUp', callId: consultCallId },
        { type: 'call.resume', callId },
      ])
      expect(call.view()).toMatchObject({ hold: { state: 'returning' }, transfer: { state: 'none', colleague: null } })
    },
  )

  it('ends the colleague’s leg alone, and the caller stays held', () => {
    const call = at(...spoken)
    call.orders()

    call.tell({ type: 'operator.endedConsult' })

    expect(call.orders()).toEqual([{ type: 'call.hangUp', callId: consultCallId }])
    expect(call.view()).toMatchObject({ hold: { state: 'held' }, transfer: { state: 'choosing', trouble: null } })
  })

  it('hangs up on both where he hangs up the call', () => {
    const call = at(...spoken)
    call.orders()

    call.tell({ type: 'operator.hungUp' })

    expect(call.orders()).toEqual([
      { type: 'call.hangUp', callId: consultCallId },
      { type: 'call.hangUp', callId },
    ])
  })

  it('presses keys for whom he speaks with, and for nobody while it rings there', () => {
    const call = at(...called)
    call.orders()

    call.tell({ type: 'operator.pressedKey', key: '1' }, answers, { type: 'operator.pressedKey', key: '#' })

    expect(call.orders()).toEqual([{ type: 'call.key', callId: consultCallId, key: '#' }])
  })

  it('stays muted for the colleague as well, and is unmuted for both', () => {
    const muted: CallEvent = { type: 'sip.muted', callId, muted: true }
    const call = at(...talking, { type: 'operator.muted' }, muted, { type: 'operator.askedToTransfer' }, consulted, sipHeld)
    const atDial = call.orders()

    call.tell(answers, { type: 'operator.unmuted' })

    expect(atDial).toContainEqual({ type: 'call.mute', callId: consultCallId, muted: true })
    expect(call.orders()).toEqual([
      { type: 'call.mute', callId, muted: false },
      { type: 'call.mute', callId: consultCallId, muted: false },
    ])
  })

  it('is never put through to both: a late return of the caller is held again', () => {
    const call = at(...spoken)
    call.orders()

    call.tell({ type: 'sip.resumed', callId })

    expect(call.orders()).toEqual([{ type: 'call.hold', callId }])
  })
})
