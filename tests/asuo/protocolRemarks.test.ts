import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'

let asuo: AsuoFixture
let operator: AsuoClient
let colleague: AsuoClient
let lead: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
  colleague = await asuo.as('operator2')
  lead = await asuo.as('lead')
})
afterAll(() => asuo.close())

/** A call of the operator's whose protocol is there. */
const aCall = async (): Promise<string> => {
  const callId = randomUUID()
  const at = { callId, bootId: randomUUID(), clientAt: '2026-11-26T09:00:00.000Z', training: false, data: {} } as const
  const event = { ...at, eventId: randomUUID(), source: 'panel', seq: 1, type: 'ringing', monotonicMs: 1 } as const
  await operator.ask('ingestCallEvents', { body: { sentAt: at.clientAt, bootId: at.bootId, sentMonotonicMs: 2, events: [event] } })
  const entries = [{ clause: '1.6', verdict: 'unknown', facts: { reason: 'speech' } } as const]
  await operator.ask('putProtocol', { params: { callId }, body: { callId, entries } })
  return callId
}

const objection = (note = 'Абонент сам просил говорить быстрее') => ({ remarkId: randomUUID(), clause: '1.8' as const, note })
const mark = (verdict: 'met' | 'missed' = 'missed') => ({ remarkId: randomUUID(), clause: '1.6' as const, verdict, note: '' })
const remarksAs = async (reader: AsuoClient, callId: string) => (await reader.ask('getCall', { params: { callId } })).remarks

describe('a protocol', () => {
  it('is contested by its operator and marked by a lead; both read both, and the entries stay as they were', async () => {
    const callId = await aCall()
    const params = { callId }

    expect((await operator.send('addObjection', { params, body: objection() })).status).toBe(201)
    await lead.ask('addMark', { params, body: mark() })

    for (const reader of [operator, lead])
      expect(await remarksAs(reader, callId)).toMatchObject([
        { kind: 'objection', clause: '1.8', verdict: null, note: 'Абонент сам просил говорить быстрее' },
        { kind: 'mark', clause: '1.6', verdict: 'missed', note: '' },
      ])
    expect((await lead.ask('getCall', { params })).protocol?.entries).toMatchObject([{ clause: '1.6', verdict: 'unknown' }])
  })

  it('takes a repeated remark once, and no other under its id', async () => {
    const callId = await aCall()
    const params = { callId }
    const body = objection()
    await operator.ask('addObjection', { params, body })

    expect((await operator.send('addObjection', { params, body })).status).toBe(200)
    expect(await operator.refusal('addObjection', { params, body: { ...body, note: 'другое' } })).toBe('external-id-reuse')
    expect(await remarksAs(lead, callId)).toHaveLength(1)
  })

  it('is contested by nobody else, and marked by no operator', async () => {
    const callId = await aCall()
    const params = { callId }

    expect(await colleague.refusal('addObjection', { params, body: objection() })).toBe('forbidden')
    expect(await operator.refusal('addMark', { params, body: mark() })).toBe('forbidden')
    expect(await operator.refusal('addObjection', { params: { callId: randomUUID() }, body: objection() })).toBe('not-found')
  })

  it('takes no empty objection, and no mark on what a machine has measured', async () => {
    const params = { callId: await aCall() }

    expect((await operator.send('addObjection', { params, body: objection('  ') })).status).toBe(422)
    expect((await lead.send('addMark', { params, body: { ...mark(), clause: '1.9' as never } })).status).toBe(422)
  })
})
