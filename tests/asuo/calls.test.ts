import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallEvent } from '../../src/asuo/callEvent.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient
let service: AsuoClient
let lead: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
  service = await asuo.as('service')
  lead = await asuo.as('lead')
})
afterAll(() => asuo.close())

const bootId = randomUUID()
const event = (changes: Partial<CallEvent> & Pick<CallEvent, 'type' | 'data' | 'callId' | 'seq'>): CallEvent =>
  ({
    eventId: randomUUID(),
    source: 'panel',
    clientAt: new Date().toISOString(),
    monotonicMs: changes.seq * 1000,
    bootId,
    training: true,
    ...changes,
  }) as CallEvent

const deliver = async (events: readonly unknown[], as = operator) => {
  const body = { sentAt: new Date().toISOString(), bootId, sentMonotonicMs: 60_000, events: events as CallEvent[] }
  const { results } = await as.ask('ingestCallEvents', { body })
  return results
}
const outcomes = async (events: readonly unknown[], as = operator) => (await deliver(events, as)).map(({ outcome }) => outcome)

const aCall = () => {
  const callId = randomUUID()
  return {
    callId,
    events: [
      event({ callId, type: 'ringing', seq: 1, data: { number: '+78120001001' }, pbxUniqueId: `${callId}.1` }),
      event({ callId, type: 'answered', seq: 3, data: {} }),
      event({ callId, type: 'held', seq: 13, data: { promisedSeconds: 30, warned: true } }),
      event({ callId, type: 'resumed', seq: 20, data: {} }),
      event({ callId, type: 'ended', seq: 25, data: { by: 'caller', cause: 'normal' } }),
    ],
  }
}

describe('call events', () => {
  it('make a call, whatever order and however often they come', async () => {
    const { callId, events } = aCall()

    expect(await outcomes([...events].reverse())).toEqual(events.map(() => 'accepted'))
    expect(await outcomes(events)).toEqual(events.map(() => 'duplicate'))

    const call = await operator.ask('getCall', { params: { callId } })
    expect(call).toMatchObject({ state: 'ended', ringMs: 2000, talkMs: 15_000, holdMs: 7000, holdCount: 1, waitMs: null, training: true })
    expect(call.events.map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId))
  })

  it('are judged one by one', async () => {
    const { events } = aCall()
    const twice = events[0]
    const batch = [twice, twice, { ...events[1], data: null }, { nonsense: true }, 7, { ...events[2], source: 'pbx' }, events[3]]

    const results = await deliver(batch)

    expect(results.map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'duplicate',
      'rejected',
      'rejected',
      'rejected',
      'rejected',
      'accepted',
    ])
    expect(results[2]).toMatchObject({
      eventId: events[1]?.eventId,
      problem: { code: 'validation-failed', errors: [{ pointer: '/data' }] },
    })
    expect([results[3]?.eventId, results[5]?.problem?.code]).toEqual([null, 'forbidden'])
  })

  it('of another agent are told by a service account only', async () => {
    const { id } = await operator.ask('getMe')
    const callId = randomUUID()
    const told = () => event({ callId, type: 'answered', seq: 1, data: {}, agentId: id })

    expect(await outcomes([told()], await asuo.as('operator2'))).toEqual(['rejected'])
    expect(await outcomes([told(), { ...told(), agentId: 'nobody' }], service)).toEqual(['accepted', 'rejected'])
    expect((await lead.ask('getCall', { params: { callId } })).agentId).toBe(id)
  })

  it('of the PBX join the call of the panel by the Linkedid', async () => {
    const { callId, events } = aCall()
    const pbx = { source: 'pbx', callId: null, pbxUniqueId: `${callId}.1` } as const
    await outcomes(events)

    await outcomes(
      [
        event({ ...pbx, type: 'queued', seq: 1, data: { queueId: 'first', position: 1 } }),
        event({ ...pbx, type: 'answered', seq: 10, data: {} }),
      ],
      service,
    )

    expect(await lead.ask('getCall', { params: { callId } })).toMatchObject({ waitMs: 9000, talkMs: 15_000 })
  })

  it('of another panel that had the same caller stay with its own call', async () => {
    const { callId, events } = aCall()
    const other = randomUUID()
    await outcomes(events)
    const theirs = event({ callId: other, type: 'ringing', seq: 1, data: {}, pbxUniqueId: `${callId}.1` })

    await outcomes([theirs], await asuo.as('operator2'))

    const call = await operator.ask('getCall', { params: { callId } })
    expect(call.events.map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId))
    expect(await (await asuo.as('operator2')).refusal('getCall', { params: { callId } })).toBe('forbidden')
  })

  it('bind the call to the ticket they name; the last one counts', async () => {
    const { callId, events } = aCall()
    const one = await operator.ask('createTicket', { body: draft({ callId }) })
    const two = await operator.ask('createTicket', { body: draft() })

    await outcomes([{ ...events[1], ticketRef: one.uin }])
    await outcomes([{ ...events[2], ticketRef: `ext:${two.externalId}` }])

    expect((await operator.ask('getCall', { params: { callId } })).ticketUin).toBe(two.uin)
    expect((await operator.ask('getTicket', { params: { ticketRef: one.uin } })).callIds).toEqual([callId])
  })
})

describe('the protocol of a call', () => {
  const protocolOf = (callId: string, seconds: number) => ({
    callId,
    entries: [{ clause: '1.1' as const, verdict: 'met' as const, facts: { greetedAfterSeconds: seconds } }],
  })

  it('is kept with the call, replaced by its operator and read by a lead', async () => {
    const { callId, events } = aCall()
    const params = { callId }

    const early = await operator.send('putProtocol', { params, body: protocolOf(callId, 2) })
    await outcomes(events)
    const late = await operator.send('putProtocol', { params, body: protocolOf(callId, 3) })

    expect([early.status, late.status]).toEqual([201, 200])
    expect((await lead.ask('getCall', { params })).protocol).toEqual(protocolOf(callId, 3))
  })

  it('is nobody else’s to write, nor the call to read', async () => {
    const { callId, events } = aCall()
    const params = { callId }
    const colleague = await asuo.as('operator2')
    await outcomes(events)
    await operator.ask('putProtocol', { params, body: protocolOf(callId, 2) })

    expect(await colleague.refusal('putProtocol', { params, body: protocolOf(callId, 9) })).toBe('forbidden')
    expect(await colleague.refusal('getCall', { params })).toBe('forbidden')
    expect(await operator.refusal('putProtocol', { params, body: protocolOf(randomUUID(), 2) })).toBe('validation-failed')
  })
})
