import { describe, expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'
import { handoverAfter, handoverId } from './handedCall.ts'
import { toDescribing, typed } from './scriptWalks.ts'

/** An operator who asks his colleague; the caller is held. */
const asking = () => {
  const desk = deskStory()
  const callId = desk.talk()
  desk.tell(...toDescribing, typed('notes', 'Ошибка 403'))
  desk.tell({ type: 'operator.askedToTransfer' }, { type: 'operator.consulted', number: '102', consultCallId: handoverId })
  const offers = () => desk.clerk.toldOf('clerk.offerHandover')
  return { ...desk, callId, offers, deposit: () => desk.actor.getSnapshot().context.deposit }
}

/** The same, once the PBX has passed the caller on. */
const handedOn = () => {
  const desk = asking()
  desk.telephone.says({ type: 'sip.established', callId: handoverId })
  desk.tell({ type: 'operator.connected' })
  desk.telephone.says({ type: 'sip.transferred', callId: desk.callId })
  desk.telephone.says({ type: 'sip.ended', callId: handoverId, by: 'operator', cause: 'transferred' })
  desk.telephone.says({ type: 'sip.ended', callId: desk.callId, by: 'operator', cause: 'transferred' })
  return desk
}

describe('a colleague who is asked', () => {
  it('is rung with the name of what lies at ASUO for him', () => {
    const desk = asking()
    expect(desk.telephone.told).toContainEqual({
      type: 'call.consult',
      callId: desk.callId,
      consultCallId: handoverId,
      number: '102',
      headers: { handoverId },
    })
    expect(desk.offers().at(-1)).toMatchObject({
      handoverId,
      offer: {
        callId: desk.callId,
        caller: { number: '+78125394101', queueWaitMs: 40_000 },
        step: 'describing',
        facts: { texts: { notes: 'Ошибка 403' } },
        callerClock: { queueWaitMs: 40_000, holdMs: 0, silenceMs: 0 },
        waits: 'hold',
      },
    })
  })

  it('finds what was written while he was asked', () => {
    const desk = asking()
    desk.pass(7_000)
    desk.tell(typed('notes', 'Ошибка 403, второй день'))
    expect(desk.offers().at(-1)?.offer).toMatchObject({
      facts: { texts: { notes: 'Ошибка 403, второй день' } },
      callerClock: { holdMs: 7_000 },
      waits: 'hold',
    })
  })

  it('is known to have it only when ASUO said so', () => {
    const desk = asking()
    expect(desk.deposit()).toEqual({ handoverId, leg: 'up', isThere: false, fault: null })
    desk.clerk.says({ type: 'handover.notOffered', handoverId, fault: { code: 'asuoUnreachable' } })
    expect(desk.deposit()).toEqual({ handoverId, leg: 'up', isThere: false, fault: { code: 'asuoUnreachable' } })
    desk.clerk.says({ type: 'handover.offered', handoverId })
    expect(desk.deposit()).toEqual({ handoverId, leg: 'up', isThere: true, fault: null })
  })

  it.each([
    ['is back with his caller', [{ type: 'operator.returnedToCaller' }]],
    ['ends his leg', [{ type: 'operator.endedConsult' }]],
    ['gives the transfer up', [{ type: 'operator.endedConsult' }, { type: 'operator.dismissedTransfer' }]],
  ] as const)('gets nothing more once the operator %s', (_, events) => {
    const desk = asking()
    desk.tell(...events)
    expect(desk.deposit()).toBeNull()
    const before = desk.offers().length
    desk.tell(typed('notes', 'Уже не для коллеги'))
    expect(desk.offers()).toHaveLength(before)
    expect(desk.step()).toBe('describing')
  })
})

describe('a colleague whose leg the PBX ends while it puts them together', () => {
  const connecting = () => {
    const desk = asking()
    desk.telephone.says({ type: 'sip.established', callId: handoverId })
    desk.tell({ type: 'operator.connected' })
    desk.telephone.says({ type: 'sip.ended', callId: handoverId, by: 'caller', cause: 'normal' })
    return desk
  }

  it('is asked after as any other: its word comes later', () => {
    const desk = connecting()
    desk.telephone.says({ type: 'sip.transferred', callId: desk.callId })
    desk.telephone.says({ type: 'sip.ended', callId: desk.callId, by: 'operator', cause: 'transferred' })
    expect(desk.work()).toEqual({ occupied: { answered: { handedOn: 'watching' } } })
  })

  it('gets nothing more where its word is no', () => {
    const desk = connecting()
    desk.telephone.says({ type: 'sip.transferRefused', callId: desk.callId, cause: 'busy' })
    expect(desk.deposit()).toBeNull()
  })

  it('still finds what is written where only the connecting was refused', () => {
    const desk = asking()
    desk.telephone.says({ type: 'sip.established', callId: handoverId })
    desk.tell({ type: 'operator.connected' })
    desk.telephone.says({ type: 'sip.transferRefused', callId: desk.callId, cause: 'busy' })
    expect(desk.deposit()?.leg).toBe('up')
    desk.telephone.says({ type: 'sip.ended', callId: handoverId, by: 'caller', cause: 'normal' })
    expect(desk.deposit()).toBeNull()
  })
})

describe('a caller who was handed on', () => {
  it('ends the script with the colleague named, and the lead is told', () => {
    const desk = handedOn()
    expect(desk.work()).toEqual({ occupied: { answered: { handedOn: 'watching' } } })
    expect(desk.call()?.facts.handedOn).toEqual({ to: '102', taken: false })
    expect(desk.clerk.toldOf('clerk.report').map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'transferred', data: { kind: 'attended', target: '102', outcome: 'transferred' } }),
    )
    expect(desk.offers().every(({ offer }) => offer.facts.callEnded === null && offer.facts.handedOn === null)).toBe(true)
  })

  it('is asked after until the colleague’s panel has taken him', () => {
    const desk = handedOn()
    const asked = () => desk.clerk.toldOf('clerk.readHandover').length
    desk.clerk.says({ type: 'handover.read', handover: handoverAfter(...toDescribing) })
    expect(asked()).toBe(1)
    desk.pass(2_000)
    expect(asked()).toBe(2)
    const taken = { agentId: 'colleague', name: 'Ершов Павел', extension: '102', at: '2026-01-01T00:00:00.000Z' }
    desk.clerk.says({ type: 'handover.read', handover: { ...handoverAfter(...toDescribing), taken } })
    expect(desk.call()?.facts.handedOn).toEqual({ to: 'Ершов Павел', taken: true })
    desk.pass(10_000)
    expect(asked()).toBe(2)
  })

  it('leaves the desk with a protocol of this operator’s part', () => {
    const desk = handedOn()
    desk.tell({ type: 'operator.finished' })
    expect(desk.work()).toEqual({ idle: 'free' })
    expect(desk.actor.getSnapshot().context.deposit).toBeNull()
    const entries = desk.clerk.toldOf('clerk.close')[0]?.protocol.entries
    const later = entries?.filter(({ clause }) => ['1.3', '1.5'].includes(clause))
    expect(later?.map(({ verdict, facts }) => [verdict, facts.handedTo])).toEqual(Array(2).fill(['notApplicable', '102']))
    expect(entries?.find(({ clause }) => clause === '1.2')?.verdict).toBe('met')
  })

  it.each([
    ['blindly', []],
    ['blindly after a colleague declined', [{ type: 'operator.consulted', number: '102', consultCallId: handoverId }]],
  ] as const)('%s, leaves nobody to be asked after', (_, before) => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell({ type: 'operator.askedToTransfer' }, ...before)
    if (before.length > 0) desk.telephone.says({ type: 'sip.ended', callId: handoverId, by: 'line', cause: 'declined' })
    desk.tell({ type: 'operator.transferred', number: '103' })
    desk.telephone.says({ type: 'sip.transferred', callId })
    desk.telephone.says({ type: 'sip.ended', callId, by: 'operator', cause: 'transferred' })
    expect(desk.work()).toEqual({ occupied: { answered: { handedOn: 'settled' } } })
    expect(desk.call()?.facts.handedOn).toEqual({ to: '103', taken: false })
    expect(desk.clerk.toldOf('clerk.readHandover')).toEqual([])
  })
})
