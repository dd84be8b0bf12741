import { describe, expect, it } from 'vitest'
import type { Handover } from '#core/asuo/handover'
import { deskStory } from './deskStory.ts'
import { handoverAfter, handoverId, pavel } from './handedCall.ts'
import { toDescribing, toRegistering, toSolving, typed } from './scriptWalks.ts'

type Desk = ReturnType<typeof deskStory>

/** The page comes back with what was kept. */
const reloaded = (desk: Desk): Desk => {
  const keptCall = desk.clerk.keptCall()
  if (keptCall === null) throw new Error('nothing was kept')
  return deskStory({ keptCall })
}

const takenOver = (handover: Handover): Desk => {
  const desk = deskStory()
  desk.goOnLine()
  const callId = desk.telephone.rings(pavel, handoverId)
  desk.clerk.says({ type: 'handover.read', handover })
  desk.tell({ type: 'operator.answered' })
  desk.telephone.says({ type: 'sip.identified', callId, number: '78125394101', name: null })
  desk.clerk.says({ type: 'handover.taken', handover })
  return desk
}

const consulting = (): { readonly desk: Desk; readonly callId: string } => {
  const desk = deskStory()
  const callId = desk.talk()
  desk.tell(...toDescribing, typed('notes', 'Ошибка 403'), typed('description', 'Не подписывается документ'))
  desk.tell({ type: 'operator.askedToTransfer' }, { type: 'operator.consulted', number: '102', consultCallId: handoverId })
  desk.telephone.says({ type: 'sip.established', callId: handoverId })
  return { desk, callId }
}

const handedOn = (): Desk => {
  const { desk, callId } = consulting()
  desk.tell({ type: 'operator.connected' })
  desk.telephone.says({ type: 'sip.transferred', callId })
  desk.telephone.says({ type: 'sip.ended', callId: handoverId, by: 'operator', cause: 'transferred' })
  desk.telephone.says({ type: 'sip.ended', callId, by: 'operator', cause: 'transferred' })
  return desk
}

describe('a page that comes back after a handover', () => {
  it('carries out nothing at the second panel that was ordered at the first', () => {
    const desk = takenOver(handoverAfter(...toSolving, typed('solution', '1. Обновите'), { type: 'operator.solved' }))

    expect(reloaded(desk).clerk.toldOf('clerk.carryOut')).toEqual([])
  })

  it('asks again for the number of a ticket that only ASUO can name', () => {
    const desk = takenOver(handoverAfter(...toRegistering))

    expect(reloaded(desk).clerk.toldOf('clerk.learnNumber')).toHaveLength(1)
  })

  it('asks at the first panel who has taken the caller, and ends the script with the answer', () => {
    const again = reloaded(handedOn())
    expect(again.clerk.toldOf('clerk.readHandover')).toEqual([{ type: 'clerk.readHandover', handoverId }])

    const taken = { agentId: 'c', name: 'Ершов Павел', extension: '102', at: '2026-01-01T00:00:00.000Z' }
    again.clerk.says({ type: 'handover.read', handover: { ...handoverAfter(...toDescribing), taken } })

    expect(again.call()?.facts.handedOn).toMatchObject({ taken: true })
  })
})

describe('a colleague who is asked', () => {
  it('is deposited nothing more once he has hung up', () => {
    const { desk } = consulting()
    desk.telephone.says({ type: 'sip.ended', callId: handoverId, by: 'caller', cause: 'normal' })
    const before = desk.clerk.toldOf('clerk.offerHandover').length

    desk.tell(typed('notes', 'Ошибка 403, только в Firefox'))

    expect(desk.clerk.toldOf('clerk.offerHandover')).toHaveLength(before)
  })
})
