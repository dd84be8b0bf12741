import { describe, expect, it } from 'vitest'
import { deskMode } from '#core/desk/deskSelectors'
import { deskStory } from './deskStory.ts'

const callId = '7f1d5c5e-33c1-4a5e-9f0e-0000000000d1'
const number = '+78125550199'
const dialled = { type: 'operator.dialled', callId, number, name: null } as const

const dialling = () => {
  const desk = deskStory()
  desk.goOnLine()
  desk.tell(dialled)
  return desk
}
const rows = (desk: ReturnType<typeof deskStory>) => desk.clerk.toldOf('clerk.remember').map(({ past }) => past)

describe('a call that is dialled from the desk', () => {
  it('is dialled under the desk’s own id, and admits nobody meanwhile', () => {
    const desk = dialling()
    expect(desk.work()).toEqual({ occupied: 'dialling' })
    expect(desk.telephone.told).toContainEqual({ type: 'call.dial', callId, number })
    expect(desk.telephone.told.findLast((order) => order.type === 'line.admit')).toEqual({ type: 'line.admit', admits: false })
    expect(desk.lastPresence()).toMatchObject({ state: 'dialling', callId })
  })

  it('runs the script once it is answered, and is offered to nobody in the lead’s numbers', () => {
    const desk = dialling()
    desk.telephone.answers(callId)
    expect(deskMode(desk.actor.getSnapshot())).toBe('talking')
    expect(desk.step()).toBe('greeting')
    expect(desk.reported()).not.toContain('ringing')
    const answered = desk.clerk.toldOf('clerk.report').find(({ event }) => event.type === 'answered')
    expect(answered?.event.data).toEqual({ direction: 'outgoing', number })
  })

  it('judges nobody for a greeting that belongs to incoming calls', () => {
    const desk = dialling()
    desk.telephone.answers(callId)
    desk.telephone.hangsUp(callId)
    desk.tell({ type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })
    const entries = desk.clerk.toldOf('clerk.close')[0]?.protocol.entries
    expect(entries?.find(({ clause }) => clause === '1.1')).toMatchObject({ verdict: 'notApplicable', facts: { reason: 'dialled' } })
    expect(entries?.find(({ clause }) => clause === '1.8')?.facts.queueWaitSeconds).toBeNull()
    expect(rows(desk).at(-1)).toMatchObject({ id: callId, direction: 'outgoing', outcome: 'answered', number })
  })

  it.each(['busy', 'noSuchNumber', 'congested', 'declined', 'unavailable', 'noAnswer'] as const)(
    'says %s, writes it into «Вызовы», and the desk is free again',
    (cause) => {
      const desk = dialling()
      desk.telephone.fails(callId, cause)
      expect(desk.work()).toEqual({ idle: 'free' })
      expect(desk.actor.getSnapshot().context.lastDial).toEqual({ number, cause })
      expect(rows(desk).at(-1)).toMatchObject({ id: callId, direction: 'outgoing', outcome: cause })
      expect(desk.reported()).not.toContain('missed')
      expect(desk.clerk.keptCall()).toBeNull()
      desk.tell({ type: 'operator.sawLastDial' })
      expect(desk.actor.getSnapshot().context.lastDial).toBeNull()
    },
  )

  it('is given up by «Завершить»', () => {
    const desk = dialling()
    desk.tell({ type: 'operator.askedToEnd' })
    expect(desk.telephone.told).toContainEqual({ type: 'call.hangUp', callId })
  })

  it('is not begun off line, nor while somebody rings', () => {
    const offLine = deskStory()
    offLine.tell(dialled)
    expect(offLine.work()).toEqual({ idle: 'offLine' })
    const ringing = deskStory()
    ringing.goOnLine()
    ringing.telephone.rings()
    ringing.tell(dialled)
    expect(ringing.work()).toEqual({ occupied: { ringing: 'byHand' } })
  })

  it('leaves a break a break', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.tell({ type: 'operator.tookBreak', reason: 'technical' }, dialled)
    expect(desk.lastPresence()).toMatchObject({ state: 'dialling', reason: null })
    desk.telephone.fails(callId, 'busy')
    expect(desk.work()).toEqual({ idle: 'onBreak' })
    expect(desk.lastPresence()).toMatchObject({ state: 'break', reason: 'technical' })
  })
})
