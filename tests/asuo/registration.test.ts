import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { completeRefusal, draft, validInn } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const register = (changes: Parameters<typeof draft>[0] = {}) => operator.ask('createTicket', { body: draft(changes) })
const at = (ticket: { readonly uin: string }) => ({ params: { ticketRef: ticket.uin } })

describe('registering', () => {
  it('gives the next number, without gaps after a refusal', async () => {
    const first = await register()
    await operator.refusal('createTicket', { body: draft({ links: [{ target: 'SP-9999', type: 'follows' }] }) })
    const second = await register()

    expect(Number(second.uin.slice(3))).toBe(Number(first.uin.slice(3)) + 1)
    expect(first.uin).toMatch(/^SP-\d{4,}$/)
  })

  it('finds the ticket under its own id as under its number', async () => {
    const ticket = await register()

    const found = await operator.ask('getTicket', { params: { ticketRef: `ext:${ticket.externalId}` } })

    expect(found).toEqual(ticket)
  })

  it('says where the new ticket stands and in which version, on a repeated try as well', async () => {
    const request = { body: draft(), key: randomUUID() }
    const first = await operator.send('createTicket', request)
    const again = await operator.send('createTicket', request)

    for (const { status, headers, body } of [first, again]) {
      expect([status, headers.get('location'), headers.get('etag')]).toEqual([201, `/v1/tickets/${body.uin}`, '"1"'])
      const there = await fetch(new URL(headers.get('location') ?? '', asuo.url()), {
        headers: { authorization: `Bearer ${operator.token}` },
      })
      expect(await there.json()).toEqual(body)
    }
  })

  it('answers a repeated registration with the ticket and refuses another one under the same id', async () => {
    const body = draft()
    const ticket = await operator.ask('createTicket', { body })

    const again = await operator.send('createTicket', { body: { ...body, clientAt: '2026-11-22T08:00:00Z' } })
    const other = await operator.refusal('createTicket', { body: { ...body, subject: 'Совсем другое' } })

    expect([again.status, again.body.uin]).toEqual([200, ticket.uin])
    expect(other).toBe('external-id-reuse')
  })

  it('registers two tries at the same moment once', async () => {
    const body = draft()

    const [one, two] = await Promise.all([operator.send('createTicket', { body }), operator.send('createTicket', { body })])

    expect([one.status, two.status].sort()).toEqual([200, 201])
    expect(one.body.uin).toBe(two.body.uin)
  })

  it.each([
    ['neither INN nor reason', { inn: null }, 'validation-failed'],
    ['both', { innAbsentReason: 'not_known' }, 'validation-failed'],
    ['wrong control digit', { inn: `${validInn.slice(0, 9)}${(Number(validInn[9]) + 1) % 10}` }, 'inn-checksum'],
    ['zeros', { inn: '0000000000' }, 'inn-checksum'],
    ['region 00', { inn: '0012345670' }, 'inn-checksum'],
    ['eleven digits', { inn: '47990077712' }, 'validation-failed'],
  ] as const)('refuses an INN with %s', async (_, changes, code) => {
    expect(await operator.refusal('createTicket', { body: draft(changes) })).toBe(code)
  })

  it('makes an unknown organisation and keeps the name of a known one', async () => {
    const inn = '500100732259'

    const first = await register({ inn, organisationName: 'ИП Первый' })
    const second = await register({ inn, organisationName: 'ИП Второй' })

    expect([first.organisation?.name, second.organisation?.name]).toEqual(['ИП Первый', 'ИП Первый'])
    expect(await operator.ask('getOrganisation', { params: { inn } })).toMatchObject({ openTickets: 2, totalTickets: 2 })
  })

  it('takes 300 letters of subject and 20,000 of description, and not one more', async () => {
    const long = await register({ subject: 'ш'.repeat(300), description: 'щ'.repeat(20_000) })

    expect(long.description).toHaveLength(20_000)
    expect(await operator.refusal('createTicket', { body: draft({ subject: 'ш'.repeat(301) }) })).toBe('validation-failed')
  })

  it('binds the call that was named before the ticket came', async () => {
    const body = draft()
    const callId = randomUUID()
    await operator.ask('ingestCallEvents', {
      body: {
        sentAt: new Date().toISOString(),
        events: [
          {
            eventId: randomUUID(),
            callId,
            type: 'answered',
            source: 'panel',
            seq: 1,
            clientAt: new Date().toISOString(),
            monotonicMs: 1,
            bootId: randomUUID(),
            ticketRef: `ext:${body.externalId}`,
            training: false,
            data: {},
          },
        ],
      },
    })

    const ticket = await operator.ask('createTicket', { body })

    expect((await operator.ask('getTicket', at(ticket))).callIds).toEqual([callId])
  })
})

describe('links', () => {
  it('are made with the ticket, both ways', async () => {
    const old = await register()
    const fresh = await register({ links: [{ target: old.uin, type: 'follows' }] })

    const there = await operator.ask('listLinks', at(fresh))
    const back = await operator.ask('listLinks', at(old))

    expect(there).toMatchObject([{ target: old.uin, type: 'follows' }])
    expect(back).toMatchObject([{ target: fresh.uin, type: 'followed_by', id: there[0]?.id }])
  })

  it('leave no ticket where one of them cannot be made', async () => {
    const old = await register()
    const body = draft({
      links: [
        { target: old.uin, type: 'follows' },
        { target: `ext:${randomUUID()}`, type: 'relates' },
      ],
    })

    const no = await operator.send('createTicket', { body })

    expect(no.problem).toMatchObject({ code: 'link-target-missing', retryable: true })
    expect(await operator.refusal('getTicket', { params: { ticketRef: `ext:${body.externalId}` } })).toBe('not-found')
    expect(await operator.ask('listLinks', at(old))).toEqual([])
  })

  it('are not made twice nor to oneself, and reach closed tickets', async () => {
    const one = await register()
    const two = await register()
    await operator.ask('refuseTicket', { ...at(two), body: completeRefusal })

    await operator.ask('addLink', { ...at(one), body: { target: two.uin, type: 'relates' } })

    expect(await operator.refusal('addLink', { ...at(one), body: { target: two.uin, type: 'relates' } })).toBe('link-exists')
    expect(await operator.refusal('addLink', { ...at(two), body: { target: one.uin, type: 'relates' } })).toBe('link-exists')
    expect(await operator.refusal('addLink', { ...at(one), body: { target: one.uin, type: 'relates' } })).toBe('validation-failed')
  })

  it('are removed by a lead, both directions at once, and removing again is no fault', async () => {
    const lead = await asuo.as('lead')
    const one = await register()
    const two = await register()
    const link = await operator.ask('addLink', { ...at(one), body: { target: two.uin, type: 'duplicates' } })
    const params = { ticketRef: two.uin, linkId: link.id }

    expect(await operator.refusal('deleteLink', { params })).toBe('forbidden')
    expect((await lead.send('deleteLink', { params })).status).toBe(204)
    expect((await lead.send('deleteLink', { params })).status).toBe(204)
    expect(await operator.ask('listLinks', at(one))).toEqual([])
  })
})
