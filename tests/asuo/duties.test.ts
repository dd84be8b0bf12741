import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyInput } from '../../src/asuo/duty.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient
let colleague: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
  colleague = await asuo.as('operator2')
})
afterAll(() => asuo.close())

const dutyOf = (ticketRef: string, changes: Partial<DutyInput> = {}): DutyInput => ({
  dutyId: randomUUID(),
  kind: 'tellUin',
  ticketRef,
  callId: randomUUID(),
  caller: { number: '+78125394101', name: 'Анна Сергеевна', email: null },
  openedAt: '2026-11-26T09:00:00.000Z',
  ...changes,
})

const aTicket = () => operator.ask('createTicket', { body: draft() })
const owedBy = async (client: AsuoClient) => (await client.ask('listDuties')).items

describe('a duty', () => {
  it('stands with its ticket’s number and subject until it is discharged, and only for who promised', async () => {
    const ticket = await aTicket()
    const body = dutyOf(`ext:${ticket.externalId}`)

    const opened = await operator.send('addDuty', { body })
    expect(opened.status).toBe(201)
    expect(await owedBy(operator)).toContainEqual(
      expect.objectContaining({ dutyId: body.dutyId, uin: ticket.uin, subject: ticket.subject, caller: body.caller, discharged: null }),
    )
    expect(await owedBy(colleague)).toEqual([])

    const params = { dutyId: body.dutyId }
    expect(await colleague.refusal('dischargeDuty', { params, body: { outcome: 'done' } })).toBe('not-found')
    const discharged = await operator.ask('dischargeDuty', { params, body: { outcome: 'done' } })
    expect(discharged.discharged).toMatchObject({ outcome: 'done', by: discharged.agentId })
    expect((await owedBy(operator)).map(({ dutyId }) => dutyId)).not.toContain(body.dutyId)
  })

  it('is one however often it is opened, and its first outcome stands', async () => {
    const ticket = await aTicket()
    const body = dutyOf(ticket.uin)
    await operator.ask('addDuty', { body })

    expect((await operator.send('addDuty', { body })).status).toBe(200)
    expect(await operator.refusal('addDuty', { body: { ...body, kind: 'askSolved' } })).toBe('external-id-reuse')
    const params = { dutyId: body.dutyId }
    await operator.ask('dischargeDuty', { params, body: { outcome: 'needless' } })
    expect((await operator.ask('dischargeDuty', { params, body: { outcome: 'done' } })).discharged?.outcome).toBe('needless')
  })

  it('comes oldest first, and is of no ticket that is not there', async () => {
    const { uin } = await aTicket()
    const [late, early] = [dutyOf(uin, { openedAt: '2026-11-26T12:00:00.000Z' }), dutyOf(uin, { openedAt: '2026-11-26T08:00:00.000Z' })]
    for (const body of [late, early]) await operator.ask('addDuty', { body })

    const ids = (await owedBy(operator)).map(({ dutyId }) => dutyId)
    expect(ids.indexOf(early.dutyId)).toBeLessThan(ids.indexOf(late.dutyId))
    expect(await operator.refusal('addDuty', { body: dutyOf('SP-999999') })).toBe('not-found')
  })
})
