import { describe, expect, it } from 'vitest'
import { deskMode } from '#core/desk/deskSelectors'
import { partingTransfer } from '#core/regulation/partingTransfer'
import { callView } from '#core/telephony/callSelectors'
import { deskStory } from './deskStory.ts'

const consultCallId = '7f1d5c5e-33c1-4a5e-9f0e-0000000000c1'

/** A conversation whose caller is held, with a colleague who has answered. */
const consulting = () => {
  const desk = deskStory()
  const callId = desk.talk()
  desk.tell({ type: 'operator.askedToTransfer' }, { type: 'operator.consulted', number: '102', consultCallId })
  desk.telephone.says({ type: 'sip.established', callId: consultCallId })
  const view = () => {
    const call = desk.actor.getSnapshot().children.call
    return call ? callView(call.getSnapshot()) : null
  }
  return { desk, callId, view }
}

describe('a colleague beside the caller at the desk', () => {
  it('is dialled after the caller is held, and his leg is not taken for the caller’s', () => {
    const { desk, callId, view } = consulting()
    const before = view()?.transfer.state

    desk.telephone.says({ type: 'sip.ended', callId: consultCallId, by: 'caller', cause: 'normal' })

    expect(desk.telephone.told.slice(-2)).toMatchObject([
      { type: 'call.hold', callId },
      { type: 'call.consult', callId, consultCallId, number: '102' },
    ])
    expect(before).toBe('talking')
    expect(view()?.transfer).toMatchObject({ state: 'choosing', trouble: { step: 'consult', cause: 'normal' } })
    expect(desk.call()?.facts.callEnded).toBeNull()
  })

  it('is looked for by a new way where his sound is lost, while the caller’s is not doubted', () => {
    const { desk, view } = consulting()

    desk.telephone.says({ type: 'media.interrupted', callId: consultCallId })

    expect(desk.telephone.told.at(-1)).toEqual({ type: 'call.mend', callId: consultCallId })
    expect(view()).toMatchObject({ media: 'steady', transfer: { state: 'talking', soundLost: true } })
  })

  it('gets the caller, and the lead is told of the transfer and of the end', () => {
    const { desk, callId } = consulting()

    desk.tell({ type: 'operator.connected' })
    desk.telephone.says({ type: 'sip.transferred', callId })
    desk.telephone.says({ type: 'sip.ended', callId, by: 'operator', cause: 'transferred' })

    const told = desk.clerk.toldOf('clerk.report').map(({ event }) => [event.type, event.data])
    expect(told).toContainEqual(['transferred', { kind: 'attended', target: '102', outcome: 'transferred' }])
    expect(told).toContainEqual(['ended', { by: 'operator', cause: 'transferred' }])
  })

  it('does not keep the operator: he hangs up at once, with no question, and the desk says that nobody knows where the caller is', () => {
    const { desk } = consulting()
    desk.tell({ type: 'operator.connected' }, { type: 'operator.hungUp' })

    desk.pass(5_000)

    expect(deskMode(desk.actor.getSnapshot())).toBe('wrappingUp')
    expect(desk.call()?.facts).toMatchObject({ endAsked: false, handedOn: null, callEnded: { by: 'operator' } })
    expect(partingTransfer(desk.call()?.chronicle ?? [])).toEqual({ target: '102', outcome: 'unknown' })
    const told = desk.clerk.toldOf('clerk.report').map(({ event }) => [event.type, event.data])
    expect(told).toContainEqual(['transferred', { kind: 'attended', target: '102', outcome: 'unknown' }])
  })

  it('may stay when the caller hangs up: the call ends with his leg, at the time the caller left', () => {
    const { desk, callId } = consulting()
    desk.pass(4_000)
    desk.telephone.hangsUp(callId)
    const meanwhile = desk.call()?.facts.callEnded
    desk.pass(7_000)

    desk.tell({ type: 'operator.endedConsult' })

    const ended = desk.clerk.toldOf('clerk.report').find(({ event }) => event.type === 'ended')?.event
    expect(meanwhile).toBeNull()
    expect(desk.call()?.facts.callEnded).toEqual({ by: 'caller' })
    expect(ended).toMatchObject({ monotonicMs: 4_000, data: { by: 'caller' } })
  })
})
