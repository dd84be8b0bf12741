import { describe, expect, it } from 'vitest'
import { deskStory } from './deskStory.ts'
import { ticketId, toDescribing, toRegistering, toSolving } from './scriptWalks.ts'

const registering = toRegistering.slice(0, -1)

describe('calls at the desk', () => {
  it('admits nobody before the line is proven', () => {
    const desk = deskStory()
    desk.telephone.rings()
    expect(desk.work()).toEqual({ idle: 'offLine' })
  })

  it('rings, calls the window up and shows who calls', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.telephone.rings()
    expect(desk.work()).toEqual({ occupied: { ringing: 'byHand' } })
    expect(desk.call()?.caller.number).toBe('+78125394101')
    expect(desk.clerk.toldOf('clerk.callAttention').at(-1)?.caller).toBe('+78125394101')
  })

  it('turns a second caller away without a ring, and notes it', () => {
    const desk = deskStory()
    desk.talk()
    desk.telephone.rings()
    expect(desk.work()).toEqual({ occupied: { answered: { talking: 'endable' } } })
    expect(desk.call()?.chronicle.some((entry) => entry.what === 'turnedAway')).toBe(true)
    expect(desk.clerk.toldOf('clerk.callAttention')).toHaveLength(2)
  })

  it('rejects an INVITE that slipped through', () => {
    const desk = deskStory()
    desk.talk()
    const slipped = '7f1d5c5e-33c1-4a5e-9f0e-0000000000ff'
    desk.telephone.says({
      type: 'sip.invited',
      callId: slipped,
      caller: { number: '1', name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null },
    })
    expect(desk.telephone.told).toContainEqual({ type: 'call.reject', callId: slipped })
  })

  it('is free again when the caller gives up before the answer, and reports a missed call', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.telephone.hangsUp(desk.telephone.rings())
    expect(desk.work()).toEqual({ idle: 'free' })
    expect(desk.reported()).toContain('missed')
    expect(desk.clerk.keptCall()).toBeNull()
  })

  it('does not hear of another call', () => {
    const desk = deskStory()
    desk.talk()
    desk.telephone.hangsUp('7f1d5c5e-33c1-4a5e-9f0e-0000000000ff')
    expect(desk.work()).toEqual({ occupied: { answered: { talking: 'endable' } } })
  })

  it('takes nobody during a break', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.tell({ type: 'operator.tookBreak', reason: 'lunch' })
    desk.telephone.rings()
    expect(desk.work()).toEqual({ idle: 'onBreak' })
    desk.tell({ type: 'operator.cameBack' })
    expect(desk.work()).toEqual({ idle: 'free' })
  })

  it('tells the lead why the break is taken, and counts its time', () => {
    const desk = deskStory()
    desk.goOnLine()
    desk.pass(5_000)
    desk.tell({ type: 'operator.tookBreak', reason: 'technical' })
    expect(desk.clerk.toldOf('clerk.report').at(-1)?.event.data).toEqual({ state: 'break', reason: 'technical' })
    expect(desk.lastPresence()).toMatchObject({ state: 'break', reason: 'technical' })
    expect(desk.actor.getSnapshot().context.pause).toEqual({ reason: 'technical', since: 5_000 })
    desk.tell({ type: 'operator.cameBack' })
    expect(desk.clerk.toldOf('clerk.report').at(-1)?.event.data).toEqual({ state: 'available' })
    expect(desk.lastPresence()?.reason).toBeNull()
  })
})

describe('the end of a call at the desk', () => {
  it('asks once, and hangs up at the next press', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell({ type: 'operator.askedToEnd' })
    expect(desk.call()?.facts.endAsked).toBe(true)
    expect(desk.call()?.facts.callEnded).toBeNull()
    desk.pass(600)
    desk.tell({ type: 'operator.askedToEnd' })
    expect(desk.work()).toEqual({ occupied: { answered: 'wrappingUp' } })
    expect(desk.call()?.facts.callEnded).toEqual({ by: 'operator' })
  })

  it('does not take a press for the answer to a question that nobody could have read yet', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell({ type: 'operator.askedToEnd' }, { type: 'operator.askedToEnd' })
    desk.pass(590)
    desk.tell({ type: 'operator.askedToEnd' })
    expect(desk.call()?.facts.callEnded).toBeNull()
    desk.telephone.hangsUp(callId)
    expect(desk.work()).toEqual({ occupied: { answered: 'wrappingUp' } })
  })

  it.each([
    ['greeting', []],
    ['identifying', toDescribing.slice(0, 1)],
    ['describing', toDescribing],
    ['solving', [...registering, ...toSolving.slice(toRegistering.length + 1)]],
  ] as const)('wraps up when the caller hangs up at %s', (step, walk) => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell(...walk)
    expect(desk.step()).toBe(step)
    desk.telephone.hangsUp(callId)
    expect(desk.work()).toEqual({ occupied: { answered: 'wrappingUp' } })
    desk.tell({ type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })
    expect(desk.work()).toEqual({ idle: 'free' })
    expect(desk.clerk.toldOf('clerk.close')).toHaveLength(1)
  })

  it('sums the call up in its ticket before it leaves the desk', () => {
    const desk = deskStory()
    const callId = desk.talk()
    desk.tell(...registering)
    desk.telephone.hangsUp(callId)
    desk.tell({ type: 'reason.given', reason: 'callerHungUp' }, { type: 'operator.finished' })
    expect(desk.clerk.toldOf('clerk.carryOut').map((told) => told.order.type)).toEqual(['order.register', 'order.summarise'])
    const last = desk.clerk.told.findLastIndex((told) => told.type === 'clerk.carryOut')
    expect(desk.clerk.told.findIndex((told) => told.type === 'clerk.close')).toBeGreaterThan(last)
    expect(desk.clerk.toldOf('clerk.close')[0]?.protocol.entries.find((entry) => entry.clause === '3.3')?.verdict).toBe('met')
  })

  it('reports the call from its ring to the end of its wrap-up', () => {
    const desk = deskStory()
    desk.telephone.hangsUp(desk.talk())
    desk.tell({ type: 'reason.given', reason: 'mistakenCall' }, { type: 'operator.finished' })
    expect(desk.reported().filter((type) => type !== 'agent_state' && type !== 'script_step')).toEqual([
      'ringing',
      'answered',
      'ended',
      'wrap_up_started',
      'wrap_up_ended',
    ])
  })

  it('keeps the finished call while the disk refuses it, and tries again', () => {
    const desk = deskStory({ closingFails: 1 })
    desk.telephone.hangsUp(desk.talk())
    desk.tell({ type: 'reason.given', reason: 'mistakenCall' }, { type: 'operator.finished' })
    expect(desk.work()).toBe('notClosed')
    desk.pass(3_000)
    expect(desk.work()).toEqual({ idle: 'free' })
  })
})

describe('what the lead is told of a call', () => {
  const steps = (desk: ReturnType<typeof deskStory>) =>
    desk.clerk
      .toldOf('clerk.report')
      .flatMap(({ event }) => (event.type === 'script_step' ? [`${event.data.step} ${event.data.clause ?? '–'}`] : []))

  it('are its steps, each with its clause', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell(...registering)
    expect(steps(desk)).toEqual(['greeting 1.1', 'identifying 1.2', 'describing 1.3', 'registering 1.3', 'dictating 1.3'])
  })

  it('is its ticket, from the moment the disk has it', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell(...registering)
    const bound = desk.clerk.toldOf('clerk.report').filter(({ event }) => event.ticketRef === `ext:${ticketId}`)
    expect(bound.map(({ event }) => event.type)).toEqual(['script_step'])
    expect(desk.lastPresence()?.ticketRef).toBe(`ext:${ticketId}`)
  })

  it('is written into the chronicle with what was answered', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell(...registering, { type: 'number.writtenDown', ticked: true }, { type: 'operator.explainedAgain' })
    const told = desk.call()?.chronicle.filter((entry) => entry.what !== 'stepEntered' && entry.what !== 'levelSummed')
    expect(told?.map((entry) => (entry.what === 'stepLeft' ? `${entry.step}: ${entry.answer}` : entry.what))).toEqual([
      'rang',
      'answered',
      'mediaFlowed',
      'greeting: new',
      'identifying: inn',
      'ticketBound',
      'describing: null',
      'uinArrived',
      'registering: null',
      'numberWrittenDown',
      'explainedAgain',
    ])
  })
})

describe('a ready question', () => {
  it('that was ticked is kept with the call', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell({ type: 'question.ticked', question: 'accessHow', ticked: true })
    expect(desk.call()?.facts.asked).toEqual(['accessHow'])
  })
})

describe('a ticket in a call', () => {
  it('is registered through the clerk after the call was saved', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell(...registering)
    const order = desk.clerk.told.findIndex((told) => told.type === 'clerk.carryOut')
    const kept = desk.clerk.told.slice(0, order).findLast((told) => told.type === 'clerk.keep')
    expect(kept?.call.facts.orders).toHaveLength(1)
    expect(desk.step()).toBe('dictating')
  })

  it('gets a provisional number when ASUO has been silent for four seconds, and its UIN later', () => {
    const desk = deskStory({ asuoIsSilent: true })
    desk.talk()
    desk.tell(...registering)
    desk.pass(3_990)
    expect(desk.step()).toBe('registering')
    desk.pass(10)
    expect(desk.step()).toBe('provisional')
    desk.clerk.says({ type: 'ticket.uinArrived', externalId: ticketId, uin: 'SP-4217' })
    expect(desk.step()).toBe('dictating')
    expect(desk.call()?.chronicle.map((entry) => entry.what)).toContain('uinArrived')
  })

  it('takes no provisional number once the UIN has come', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell(...registering)
    desk.pass(5_000)
    expect(desk.clerk.toldOf('clerk.takeProvisional')).toEqual([])
  })

  it('keeps the form and says so when the disk refuses it', () => {
    const desk = deskStory({ diskIsFull: true })
    desk.talk()
    desk.tell(...registering)
    expect(desk.step()).toBe('describing')
    expect(desk.actor.getSnapshot().context.mishap?.task).toBe('register')
    expect(desk.actor.getSnapshot().context.kept.fault?.code).toBe('notSaved')
  })
})

describe('presence', () => {
  it('tells hold with its promise, and the step', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell({ type: 'operator.askedToHold' }, { type: 'hold.promised', seconds: 60 })
    expect(desk.lastPresence()).toMatchObject({
      state: 'hold',
      step: 'greeting',
      training: true,
      hold: { promisedSeconds: 60, warned: true },
    })
    desk.tell({ type: 'operator.resumed' })
    expect(desk.lastPresence()).toMatchObject({ state: 'talking', hold: null })
  })

  it('is told every ten seconds', () => {
    const desk = deskStory()
    desk.goOnLine()
    const before = desk.clerk.toldOf('clerk.tellPresence').length
    desk.pass(20_000)
    expect(desk.clerk.toldOf('clerk.tellPresence')).toHaveLength(before + 2)
  })

  it('keeps the line while somebody talks', () => {
    const desk = deskStory()
    desk.talk()
    desk.tell({ type: 'operator.leftLine' })
    expect(desk.telephone.told.some((command) => command.type === 'line.disconnect')).toBe(false)
  })
})
