import { describe, expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'

const lunch = { type: 'operator.tookBreak', reason: 'lunch' } as const

describe('a break that is asked for while a call is on the desk', () => {
  it('begins after the wrap-up, before the next caller is admitted, and lasts from then', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell(lunch)
    expect(desk.work()).toEqual({ occupied: { answered: { talking: 'endable' } } })
    expect(desk.lastPresence()?.state).toBe('talking')

    desk.telephone.hangsUp(callId)
    expect(desk.lastPresence()?.state).toBe('wrap_up')
    desk.pass(30_000)
    const admitted = desk.telephone.told.filter((said) => said.type === 'line.admit' && said.admits).length
    desk.tell({ type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })

    expect(desk.work()).toEqual({ idle: 'onBreak' })
    expect(desk.telephone.told.filter((said) => said.type === 'line.admit' && said.admits)).toHaveLength(admitted)
    expect(desk.actor.getSnapshot().context).toMatchObject({ pause: { reason: 'lunch' }, breakWish: null })
    expect(desk.actor.getSnapshot().context.pause?.since).toBeGreaterThanOrEqual(30_000)
    expect(desk.lastPresence()).toMatchObject({ state: 'break', reason: 'lunch' })
  })

  it('is taken back by another press', () => {
    const desk = deskStory()
    desk.goOnLine()
    const callId = desk.telephone.rings()
    desk.tell(lunch)
    expect(desk.actor.getSnapshot().context.breakWish).toBe('lunch')
    desk.tell({ type: 'operator.cameBack' })
    desk.telephone.hangsUp(callId)
    expect(desk.work()).toEqual({ idle: 'free' })
  })

  it('begins at once where the caller gave up before the answer', () => {
    const desk = deskStory()
    desk.goOnLine()
    const callId = desk.telephone.rings()
    desk.tell(lunch)
    desk.telephone.hangsUp(callId)
    expect(desk.work()).toEqual({ idle: 'onBreak' })
  })

  it('is not wished by a desk without a call', () => {
    const desk = deskStory()
    desk.tell(lunch)
    desk.goOnLine()
    expect(desk.work()).toEqual({ idle: 'free' })
  })
})
