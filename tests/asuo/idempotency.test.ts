import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const register = () => operator.ask('createTicket', { body: draft() })
const notesOf = async (uin: string) => (await operator.ask('listMessages', { params: { ticketRef: uin } })).items

describe('an idempotency key', () => {
  it('does the work once and sends the stored answer again', async () => {
    const key = randomUUID()
    const body = draft()

    const first = await operator.send('createTicket', { body, key })
    const again = await operator.send('createTicket', { body, key: key.toUpperCase() })

    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
    expect(again.headers.get('etag')).toBe('"1"')
  })

  it('replays the answer as it was, whatever became of the ticket since', async () => {
    const ticket = await register()
    const key = randomUUID()
    const start = { params: { ticketRef: ticket.uin }, body: { transition: 'start' }, key } as const

    await operator.ask('transitionTicket', start)
    await operator.ask('transitionTicket', { params: start.params, body: { transition: 'wait_caller' } })

    expect(await operator.ask('transitionTicket', start)).toMatchObject({ status: 'in_progress' })
  })

  it('does not care about the order of keys in the body', async () => {
    const key = randomUUID()
    const body = draft()
    const turned = Object.fromEntries(Object.entries(body).reverse()) as typeof body

    await operator.ask('createTicket', { body, key })

    expect((await operator.send('createTicket', { body: turned, key })).headers.get('idempotency-replayed')).toBe('true')
  })

  it('is refused for another request', async () => {
    const key = randomUUID()
    await operator.ask('createTicket', { body: draft(), key })

    expect(await operator.refusal('createTicket', { body: draft(), key })).toBe('idempotency-key-reuse')
  })

  it('belongs to its account', async () => {
    const colleague = await asuo.as('operator2')
    const key = randomUUID()
    await operator.ask('createTicket', { body: draft(), key })

    expect((await colleague.send('createTicket', { body: draft(), key })).status).toBe(201)
  })

  it('is free again after a refusal', async () => {
    const target = draft()
    const key = randomUUID()
    const body = draft({ links: [{ target: `ext:${target.externalId}`, type: 'follows' }] })

    const early = await operator.refusal('createTicket', { body, key })
    await operator.ask('createTicket', { body: target })
    const later = await operator.send('createTicket', { body, key })

    expect([early, later.status]).toEqual(['link-target-missing', 201])
  })

  it('lets one of many at the same moment work; the others wait or get its answer', async () => {
    const { uin } = await register()
    const request = { params: { ticketRef: uin }, body: { kind: 'note', body: 'Один раз' }, key: randomUUID() } as const

    const replies = await Promise.all(Array.from({ length: 12 }, () => operator.send('addMessage', request)))

    expect(await notesOf(uin)).toHaveLength(1)
    expect(replies.every(({ status, problem }) => status === 201 || problem?.code === 'idempotency-in-progress')).toBe(true)
    expect((await operator.send('addMessage', request)).headers.get('idempotency-replayed')).toBe('true')
  })

  it('outlives a restart', async () => {
    const key = randomUUID()
    const body = draft()
    const first = await operator.ask('createTicket', { body, key })

    await asuo.stop()
    await asuo.start()

    const again = await operator.send('createTicket', { body, key })
    expect([again.body.uin, again.headers.get('idempotency-replayed')]).toEqual([first.uin, 'true'])
  })
})

describe('the negative control', () => {
  it('doubles the note where every try has a key of its own', async () => {
    const { uin } = await register()
    const body = { kind: 'note', body: 'Дважды' } as const

    for (let attempt = 0; attempt < 2; attempt += 1) await operator.ask('addMessage', { params: { ticketRef: uin }, body })

    expect(await notesOf(uin)).toHaveLength(2)
  })
})
