import { describe, expect, it } from 'vitest'
import type { Handover } from '#core/asuo/handover'
import { callOf } from '#core/desk/deskSelectors'
import { callView } from '#core/telephony/callSelectors'
import { deskStory } from './deskStory.ts'
import { anna } from './fakes/fakeTelephone.ts'
import { handoverAfter, handoverId, pavel } from './handedCall.ts'
import { ticketId, toDescribing, toDictating, toRegistering, toSolving, typed } from './scriptWalks.ts'

/** A desk that a colleague consults: his call is answered, his caller not yet put through. */
const consulted = (read: Handover | null = handoverAfter(...toDescribing, typed('notes', 'Ошибка 403'))) => {
  const desk = deskStory()
  desk.goOnLine()
  const callId = desk.telephone.rings(pavel, handoverId)
  if (read === null) desk.clerk.says({ type: 'handover.notRead', handoverId, fault: { code: 'asuoUnreachable' } })
  else desk.clerk.says({ type: 'handover.read', handover: read })
  desk.tell({ type: 'operator.answered' })
  const putThrough = () => desk.telephone.says({ type: 'sip.identified', callId, number: '78125394101', name: null })
  return { ...desk, callId, putThrough, taken: (handover: Handover) => desk.clerk.says({ type: 'handover.taken', handover }) }
}

/** The caller has been put through with that state. */
const takenOver = (handover = handoverAfter(...toDescribing, typed('notes', 'Ошибка 403'))) => {
  const desk = consulted(handover)
  desk.putThrough()
  desk.taken(handover)
  return desk
}

describe('a colleague who asks', () => {
  it('is asked about while it rings, and answered without a script', () => {
    const desk = consulted()
    expect(desk.clerk.toldOf('clerk.readHandover')).toEqual([{ type: 'clerk.readHandover', handoverId }])
    expect(desk.work()).toEqual({ occupied: { consulted: 'talking' } })
    expect(desk.actor.getSnapshot().children.script).toBeUndefined()
    expect(desk.actor.getSnapshot().context.offered?.state?.facts.texts.notes).toBe('Ошибка 403')
    expect(desk.lastPresence()).toMatchObject({ state: 'talking', step: null })
  })

  it.each([
    ['goes back to his caller', (desk: ReturnType<typeof consulted>) => desk.telephone.hangsUp(desk.callId)],
    ['is said goodbye to', (desk: ReturnType<typeof consulted>) => desk.tell({ type: 'operator.askedToEnd' })],
  ])('and %s leaves nothing behind', (_, end) => {
    const desk = consulted()
    end(desk)
    expect(desk.work()).toEqual({ idle: 'free' })
    expect(desk.call()).toBeNull()
    expect(desk.actor.getSnapshot().context.offered).toBeNull()
    expect(desk.clerk.keptCall()).toBeNull()
    expect(desk.reported()).toContain('ended')
    expect(desk.reported()).not.toContain('wrap_up_started')
    expect(desk.clerk.toldOf('clerk.close')).toEqual([])
  })

  it('is the same party after a refresh of his own dialog', () => {
    const desk = consulted()
    desk.telephone.says({ type: 'sip.identified', callId: desk.callId, number: pavel.number, name: null })
    expect(desk.work()).toEqual({ occupied: { consulted: 'talking' } })
  })

  it('does not hear of another handover', () => {
    const desk = consulted(null)
    desk.clerk.says({ type: 'handover.read', handover: { ...handoverAfter(), handoverId: '0192f3c4-0000-7000-8000-00000000aa02' } })
    expect(desk.actor.getSnapshot().context.offered?.state).toBeNull()
  })

  it('without a handover is a caller like any', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.telephone.rings(pavel)
    desk.tell({ type: 'operator.answered' })
    expect(desk.work()).toEqual({ occupied: { answered: { talking: 'endable' } } })
    expect(desk.step()).toBe('greeting')
  })
})

describe('a caller who is put through', () => {
  it('is gone on with at the same step, with the same texts', () => {
    const desk = takenOver()
    expect(desk.work()).toEqual({ occupied: { answered: { talking: 'endable' } } })
    expect(desk.step()).toBe('describing')
    expect(desk.call()?.facts).toMatchObject({
      organisation: { inn: '7707083893' },
      texts: { notes: 'Ошибка 403' },
      trail: ['greeting', 'identifying', 'describing'],
      callEnded: null,
    })
    expect(desk.clerk.keptCall()?.facts.texts.notes).toBe('Ошибка 403')
  })

  it('is taken at ASUO, with what the colleague wrote last', () => {
    const desk = consulted()
    desk.putThrough()
    expect(desk.work()).toEqual({ occupied: { consulted: 'taking' } })
    expect(desk.clerk.toldOf('clerk.takeHandover')).toEqual([{ type: 'clerk.takeHandover', handoverId, isRead: true }])
    desk.taken(handoverAfter(...toDictating))
    expect(desk.step()).toBe('dictating')
    expect(desk.call()?.facts.ticket?.uin).toBe('SP-4217')
  })

  it('is who called the colleague, on the card and in what the lead is told', () => {
    const desk = takenOver()
    const call = callOf(desk.actor.getSnapshot())?.getSnapshot()
    expect(call && callView(call).caller).toEqual(anna)
    expect(desk.call()?.caller).toEqual(anna)
    const steps = desk.clerk.toldOf('clerk.report').filter(({ event }) => event.type === 'script_step')
    expect(steps.map(({ event }) => [event.data, event.pbxUniqueId])).toEqual([[{ step: 'describing', clause: '1.3' }, anna.pbxUniqueId]])
    expect(desk.clerk.toldOf('clerk.remember').at(-1)?.past.number).toBe(anna.number)
  })

  it('is whom the PBX names, where that is somebody else', () => {
    const desk = consulted()
    desk.telephone.says({ type: 'sip.identified', callId: desk.callId, number: '+79990001122', name: 'Пётр' })
    desk.taken(handoverAfter(...toDescribing))
    expect(desk.call()?.caller).toMatchObject({ number: '+79990001122', name: 'Пётр', queueName: anna.queueName })
  })

  it('is served from then on alone, as «Вызовы» counts: not while the colleague asked, nor while he held him', () => {
    const handover = handoverAfter(...toDescribing)
    const desk = consulted(handover)
    desk.pass(4_000)
    desk.putThrough()
    desk.taken(handover)
    desk.pass(3_000)
    desk.tell({ type: 'operator.heldUnwarned' })
    desk.pass(2_000)
    desk.tell({ type: 'operator.resumed' })
    desk.pass(1_000)

    desk.telephone.hangsUp(desk.callId)

    expect(desk.clerk.toldOf('clerk.remember').at(-1)?.past).toMatchObject({ talkMs: 6_000, holdMs: 2_000 })
  })

  it('keeps his clock: what he waited at the colleague, and while he was passed on', () => {
    const handover = handoverAfter(...toDescribing)
    const desk = consulted(handover)
    desk.pass(3_000)
    desk.putThrough()
    desk.taken({ ...handover, ageMs: 8_000 })
    const call = callOf(desk.actor.getSnapshot())?.getSnapshot()
    expect(call?.context.callerClock).toEqual({ queueWaitMs: 40_000, holdMs: 38_000, silenceMs: 5_000, running: null })
    expect(desk.lastPresence()?.callerClock).toEqual({ queueWaitMs: 40_000, holdMs: 38_000, silenceMs: 5_000 })
  })

  it('has no order carried out twice', () => {
    const desk = takenOver(handoverAfter(...toSolving, typed('solution', '1. Обновите'), { type: 'operator.solved' }))
    expect(desk.clerk.toldOf('clerk.carryOut')).toEqual([])
    desk.tell({ type: 'latch.answered', answer: 'yes' }, { type: 'operator.askedToEnd' }, { type: 'operator.finished' })
    expect(desk.clerk.toldOf('clerk.carryOut').map(({ order }) => order.type)).toEqual([
      'order.resolve',
      'order.confirmResolution',
      'order.summarise',
    ])
    expect(desk.clerk.toldOf('clerk.carryOut')[0]?.order.nth).toBe(1)
  })

  it('learns the number that the colleague’s registration brings', () => {
    const desk = takenOver(handoverAfter(...toRegistering))
    expect(desk.clerk.toldOf('clerk.learnNumber')).toEqual([{ type: 'clerk.learnNumber', externalId: ticketId }])
    desk.clerk.says({ type: 'ticket.uinArrived', externalId: ticketId, uin: 'SP-4217' })
    expect(desk.step()).toBe('dictating')
  })

  it('is taken by hand where the PBX does not say that he is there', () => {
    const desk = consulted()
    desk.tell({ type: 'operator.tookOver' })
    desk.taken(handoverAfter(...toDescribing))
    expect(desk.step()).toBe('describing')
    expect(desk.call()?.caller.number).toBe(anna.number)
  })

  it('comes with what was read while it rang, where ASUO falls silent', () => {
    const desk = consulted()
    desk.putThrough()
    desk.clerk.says({ type: 'handover.notTaken', handoverId, fault: { code: 'asuoUnreachable' } })
    expect(desk.step()).toBe('describing')
    expect(desk.actor.getSnapshot().context.mishap).toBeNull()
  })

  it('is not kept waiting for an ASUO that does not answer', () => {
    const desk = consulted()
    desk.putThrough()
    desk.pass(1_500)
    expect(desk.step()).toBe('describing')
    desk.taken(handoverAfter(...toDictating))
    expect(desk.step()).toBe('describing')
  })

  it('is greeted anew where no state came, and the operator is told so', () => {
    const desk = consulted(null)
    desk.putThrough()
    desk.clerk.says({ type: 'handover.notTaken', handoverId, fault: { code: 'notFound' } })
    expect(desk.step()).toBe('greeting')
    expect(desk.call()?.caller.number).toBe('78125394101')
    expect(desk.actor.getSnapshot().context.mishap).toEqual({ task: 'handover', fault: { code: 'handoverMissing' } })
  })

  it('who hangs up before the state is there leaves it to be wrapped up', () => {
    const desk = consulted()
    desk.putThrough()
    desk.telephone.hangsUp(desk.callId)
    expect(desk.work()).toEqual({ occupied: { answered: 'wrappingUp' } })
    expect(desk.call()?.facts).toMatchObject({ callEnded: { by: 'caller' }, texts: { notes: 'Ошибка 403' } })
    desk.tell({ type: 'operator.askedToEnd' }, { type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })
    expect(desk.work()).toEqual({ idle: 'free' })
  })

  it('comes back after a reload like any other call', () => {
    const keptCall = takenOver().clerk.keptCall()
    const desk = deskStory(keptCall === null ? {} : { keptCall })
    expect(desk.work()).toBe('recovered')
    expect(desk.step()).toBe('describing')
  })
})
