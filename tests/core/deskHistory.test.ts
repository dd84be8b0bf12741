import { describe, expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'
import { ticketId, toRegistering } from './scriptWalks.ts'

const registering = toRegistering.slice(0, -1)

type Desk = ReturnType<typeof deskStory>
const lastRow = (desk: Desk) => desk.clerk.toldOf('clerk.remember').at(-1)?.past
const ringing = (): { readonly desk: Desk; readonly callId: string } => {
  const desk = deskStory()
  desk.goOnLine()
  return { desk, callId: desk.telephone.rings() }
}

describe('what stands in «Вызовы» of a call', () => {
  it('is written down as soon as it rings, so that a panel that dies then has lost nobody', () => {
    const { desk, callId } = ringing()
    expect(lastRow(desk)).toMatchObject({
      id: callId,
      direction: 'incoming',
      number: '+78125394101',
      name: 'Анна Смирнова',
      outcome: 'unfinished',
    })
  })

  it.each([
    ['cancelled', { by: 'caller', cause: 'cancelled' }],
    ['cancelled', { by: 'caller', cause: 'normal' }],
    ['answeredElsewhere', { by: 'line', cause: 'answeredElsewhere' }],
    ['noAnswer', { by: 'line', cause: 'noAnswer' }],
    ['lineLost', { by: 'line', cause: 'lineLost' }],
  ] as const)('is %s where it ended so before the answer', (outcome, ending) => {
    const { desk, callId } = ringing()
    desk.telephone.says({ type: 'sip.ended', callId, ...ending })
    expect(lastRow(desk)).toMatchObject({ id: callId, outcome, talkMs: 0 })
  })

  it('is rejected where the operator did so', () => {
    const { desk } = ringing()
    desk.tell({ type: 'operator.rejected' })
    expect(lastRow(desk)?.outcome).toBe('rejected')
  })

  it('is an answered call with its time and its hold, from the hang-up on', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.pass(5_000)
    desk.tell({ type: 'operator.askedToHold' }, { type: 'hold.promised', seconds: 30 })
    desk.pass(2_000)
    desk.tell({ type: 'operator.resumed' })
    desk.pass(3_000)
    desk.telephone.hangsUp(callId)
    expect(lastRow(desk)).toMatchObject({ id: callId, outcome: 'answered', talkMs: 10_000, holdMs: 2_000, ticketRef: null })
  })

  it('gets its ticket when it leaves the desk', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell(...registering)
    desk.telephone.hangsUp(callId)
    desk.tell({ type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })
    expect(lastRow(desk)).toMatchObject({ id: callId, outcome: 'answered', ticketRef: `ext:${ticketId}` })
  })

  it('names a caller who was turned away while another one talked', () => {
    const desk = deskStory()
    desk.talk()
    desk.telephone.rings()
    expect(lastRow(desk)).toMatchObject({ outcome: 'turnedAway', number: '+78125394101', times: 1 })
  })

  it('has no word of callers whom the queue offered during a break', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.tell({ type: 'operator.tookBreak', reason: 'lunch' })
    desk.telephone.rings()
    expect(desk.clerk.toldOf('clerk.remember')).toEqual([])
  })

  it('keeps the last word of a call-back that reached nobody', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.telephone.hangsUp(callId)
    const legId = '0192f3c4-0000-7000-8000-0000000ca11b'
    desk.tell({ type: 'operator.calledBack', legId, number: '+78125394101' })
    desk.telephone.says({ type: 'sip.ended', callId: legId, by: 'line', cause: 'busy' })
    desk.tell({ type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })

    const last = desk.clerk.toldOf('clerk.remember').findLast(({ past }) => past.id === legId)?.past
    expect(last).toMatchObject({ direction: 'outgoing', outcome: 'busy' })
  })

  it('names whom the line turned away for want of a microphone', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.telephone.says({ type: 'microphone.lost' })
    desk.telephone.says({ type: 'sip.turnedAway', number: '+78120000000' })
    expect(lastRow(desk)).toMatchObject({ outcome: 'turnedAway', number: '+78120000000' })
  })

  it('counts a call that a reload broke off until the panel was last there', () => {
    const before = deskStory()
    const callId = before.talk()
    before.pass(3_000)
    before.tell({ type: 'answer.new' })
    const keptCall = before.clerk.keptCall()
    if (keptCall === null) throw new Error('the call was not kept')
    const desk = deskStory({ keptCall })
    expect(lastRow(desk)).toMatchObject({ id: callId, outcome: 'answered', talkMs: 3_000 })
  })
})
