import { describe, expect, it } from 'vitest'
import { deskStory, firstBoot, secondBoot } from './deskStory.ts'
import { ticketId, toDescribing, toRegistering, typed } from './scriptWalks.ts'

const registering = toRegistering.slice(0, -1)

describe('a reload in mid-call', () => {
  const brokenOff = () => {
    const before = deskStory({ asuoIsSilent: true })
    before.talk()
    before.tell(...toDescribing, typed('description', 'Не подписыва'))
    const keptCall = before.clerk.keptCall()
    return deskStory(keptCall === null ? {} : { keptCall })
  }

  it('comes back to the step and the text, the call ended by the line', () => {
    const desk = brokenOff()
    expect(desk.work()).toBe('recovered')
    expect(desk.step()).toBe('describing')
    expect(desk.call()?.facts.texts.description).toBe('Не подписыва')
    expect(desk.call()?.facts.callEnded).toEqual({ by: 'line' })
    expect(desk.reported()).toContain('ended')
  })

  it('counts the call until the panel was last there, by the clock of that time', () => {
    const before = deskStory()
    before.talk()
    before.pass(3_000)
    before.tell({ type: 'answer.new' })
    const keptCall = before.clerk.keptCall()
    if (keptCall === null) throw new Error('the call was not kept')
    const last = keptCall.chronicle.at(-1)
    const desk = deskStory({ keptCall })
    const reports = desk.clerk.toldOf('clerk.report').map(({ event }) => event)
    const ended = reports.find((event) => event.type === 'ended')
    expect(ended).toMatchObject({ bootId: firstBoot, monotonicMs: last?.monotonicMs })
    expect(Date.parse(ended?.clientAt ?? '')).toBe(last?.at)
    expect(reports.find((event) => event.type === 'wrap_up_started')?.bootId).toBe(secondBoot)
    expect(desk.call()?.chronicle.find((entry) => entry.what === 'ended')).toMatchObject({ at: last?.at, monotonicMs: last?.monotonicMs })
    expect(desk.clerk.keptCall()?.bootId).toBe(secondBoot)
  })

  it('decides nothing of a hold whose end nobody saw', () => {
    const before = deskStory()
    before.talk()
    before.pass(5_000)
    before.tell({ type: 'operator.askedToHold' }, { type: 'hold.promised', seconds: 30 })
    before.pass(34_000)
    const keptCall = before.clerk.keptCall()
    const desk = deskStory(keptCall === null ? {} : { keptCall })
    desk.tell({ type: 'operator.askedToEnd' }, { type: 'reason.given', reason: 'lineLost' }, { type: 'operator.finished' })
    const entries = desk.clerk.toldOf('clerk.close')[0]?.protocol.entries
    const waits = entries?.filter(({ clause }) => clause === '1.8' || clause === '1.9')
    expect(waits?.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
    expect(waits?.every(({ facts }) => Number(facts.holdSeconds) >= 0)).toBe(true)
  })

  it('goes on to the wrap-up and leaves the desk', () => {
    const desk = brokenOff()
    desk.tell({ type: 'operator.askedToEnd' }, { type: 'reason.given', reason: 'lineLost' }, { type: 'operator.finished' })
    expect(desk.work()).toEqual({ idle: 'offLine' })
    expect(desk.clerk.toldOf('clerk.close')).toHaveLength(1)
  })

  it('repeats the orders that may not have been carried out', () => {
    const before = deskStory({ asuoIsSilent: true })
    before.talk()
    before.tell(...registering)
    const keptCall = before.clerk.keptCall()
    if (keptCall === null) throw new Error('the call was not kept')
    const desk = deskStory({ keptCall })
    expect(desk.clerk.toldOf('clerk.carryOut').map((told) => told.order.type)).toEqual(['order.register'])
    expect(desk.call()?.facts.ticket?.externalId).toBe(ticketId)
  })
})
