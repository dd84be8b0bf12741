import { describe, expect, it } from 'vitest'
import { deskMode } from '#core/desk/deskSelectors'
import { callView } from '#core/telephony/callSelectors'
import { deskStory } from './deskStory.ts'
import { toDescribing, typed } from './scriptWalks.ts'

const legId = '7f1d5c5e-33c1-4a5e-9f0e-0000000000b1'
const number = '+78125394101'
const calledBack = { type: 'operator.calledBack', legId, number } as const

/** A call that a reload broke off while something was being described; the operator is on line again. */
const brokenOff = () => {
  const before = deskStory()
  before.talk()
  before.tell({ type: 'operator.heldUnwarned' })
  before.pass(2_000)
  before.tell({ type: 'operator.resumed' })
  before.pass(4_000)
  before.tell(...toDescribing, typed('description', 'Не подписыва'))
  const keptCall = before.clerk.keptCall()
  if (keptCall === null) throw new Error('the call was not kept')
  const desk = deskStory({ keptCall })
  desk.goOnLine()
  return { desk, callId: keptCall.callId }
}
const rows = (desk: ReturnType<typeof deskStory>) => desk.clerk.toldOf('clerk.remember').map(({ past }) => past)
const mode = (desk: ReturnType<typeof deskStory>) => deskMode(desk.actor.getSnapshot())

describe('calling back after a reload', () => {
  it('dials the caller under a new leg, and the step and its texts stand meanwhile and take what is typed', () => {
    const { desk, callId } = brokenOff()
    desk.tell(calledBack)
    expect(mode(desk)).toBe('callingBack')
    expect(desk.telephone.told).toContainEqual({ type: 'call.dial', callId: legId, number })
    desk.tell(typed('description', 'Не подписывается'))
    expect(desk.call()).toMatchObject({ callId, leg: { id: legId, number }, step: 'describing' })
    expect(desk.call()?.facts.texts.description).toBe('Не подписывается')
  })

  it('goes on with the same script at its step once he answers', () => {
    const { desk, callId } = brokenOff()
    desk.tell(calledBack)
    desk.telephone.answers(legId)
    expect(mode(desk)).toBe('talking')
    expect(desk.step()).toBe('describing')
    expect(desk.call()?.facts.callEnded).toBeNull()
    expect(desk.call()?.facts.texts.description).toBe('Не подписыва')
    expect(desk.lastPresence()).toMatchObject({ state: 'talking', callId })
    const last = desk.clerk.toldOf('clerk.report').findLast(({ event }) => event.type === 'answered')
    expect(last?.event).toMatchObject({ callId, data: { direction: 'outgoing', number } })
  })

  it('goes on with the caller’s clock where it stood: what he has waited is not forgotten', () => {
    const { desk } = brokenOff()
    desk.tell(calledBack)
    desk.telephone.answers(legId)

    const call = desk.actor.getSnapshot().children.call
    expect(call && callView(call.getSnapshot()).callerClock).toEqual({ queueWaitMs: 40_000, holdMs: 2_000, silenceMs: 0, running: null })
  })

  it('notes that the call broke off and was taken up again', () => {
    const { desk } = brokenOff()
    desk.tell(calledBack)
    desk.telephone.answers(legId)
    const told = desk.call()?.chronicle.map(({ what }) => what)
    const since = told?.slice(told.indexOf('ended')).filter((what) => what !== 'levelSummed')
    expect(since).toEqual(['ended', 'panelReloaded', 'dialled', 'answered', 'mediaFlowed'])
  })

  it('leaves everything as it was where he is not reached', () => {
    const { desk } = brokenOff()
    const before = desk.call()?.facts
    desk.tell(calledBack)
    desk.telephone.fails(legId, 'busy')
    expect(desk.work()).toBe('recovered')
    expect(desk.call()?.facts).toEqual(before)
    expect(desk.actor.getSnapshot().context.lastDial).toEqual({ number, cause: 'busy' })
    expect(rows(desk).at(-1)).toMatchObject({ id: legId, direction: 'outgoing', outcome: 'busy' })
    desk.tell({ ...calledBack, legId: '7f1d5c5e-33c1-4a5e-9f0e-0000000000b2' })
    expect(mode(desk)).toBe('callingBack')
  })

  it('leaves the desk once, with one protocol of both parts', () => {
    const { desk, callId } = brokenOff()
    desk.tell(calledBack)
    desk.telephone.answers(legId)
    desk.pass(4_000)
    desk.telephone.hangsUp(legId)
    expect(mode(desk)).toBe('wrappingUp')
    desk.tell({ type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })
    expect(desk.work()).toEqual({ idle: 'free' })
    expect(desk.clerk.toldOf('clerk.close').map(({ protocol }) => protocol.callId)).toEqual([callId])
    expect(rows(desk).at(-1)).toMatchObject({ id: legId, outcome: 'answered', talkMs: 4_000 })
  })

  it('needs the line, and does not end the script under the telephone', () => {
    const { desk } = brokenOff()
    desk.tell({ type: 'operator.askedToEnd' }, { type: 'reason.given', reason: 'lineLost' }, calledBack, { type: 'operator.finished' })
    expect(mode(desk)).toBe('callingBack')
    const before = deskStory()
    before.talk()
    const keptCall = before.clerk.keptCall()
    const offLine = deskStory(keptCall === null ? {} : { keptCall })
    offLine.tell(calledBack)
    expect(offLine.work()).toBe('recovered')
  })
})

describe('calling back after a call that the line ended', () => {
  it('returns from the wrap-up to the step before it, the reason no answer any more', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell(...toDescribing)
    desk.telephone.fails(callId, 'lineLost')
    desk.tell({ type: 'reason.given', reason: 'lineLost' })
    expect(desk.step()).toBe('wrappingUp')
    desk.tell(calledBack)
    expect(mode(desk)).toBe('callingBack')
    desk.telephone.answers(legId)
    expect(desk.step()).toBe('describing')
    expect(desk.call()?.facts).toMatchObject({ latch: null, endAsked: false, callEnded: null })
  })

  it('may be done again after the second part', () => {
    const desk = deskStory()
    desk.telephone.fails(desk.talk(), 'lineLost')
    desk.tell(calledBack)
    desk.telephone.answers(legId)
    desk.telephone.fails(legId, 'lineLost')
    desk.tell({ ...calledBack, legId: '7f1d5c5e-33c1-4a5e-9f0e-0000000000b3' })
    expect(mode(desk)).toBe('callingBack')
    expect(desk.telephone.told.filter((order) => order.type === 'call.dial')).toHaveLength(2)
  })
})
