import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { commandOf } from './commandOf.ts'
import { databaseOf } from './databaseOf.ts'
import { draft, mailDraft, validInn } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const accesses = (...args: readonly string[]) => commandOf('accesses', '--practice', '--by', 'lead', '--data', asuo.dataDir, ...args)
const ofTicket = async (uin: string) => {
  const { said } = await accesses('--ticket', uin)
  const lines = said.split('\n').slice(0, -1)
  return lines.map((line) => {
    const [, login, , operation] = line.split('\t')
    return `${login} ${operation}`
  })
}
const rows = async () => {
  await using database = await databaseOf(asuo.dataDir)
  const { rows: all } = await database.client.query<{ text: string; operation: string; subjects: string[] }>(
    'select operation, subjects, t::text as text from accesses t order by seq',
  )
  return all
}
const person = { name: 'Виденова Анна', phone: '+78125557711', email: 'videnova@primer.example' }

describe('who saw what', () => {
  it('is kept for every way to a ticket: its number, its own id, a search, its notes, history, mail and call', async () => {
    const callId = randomUUID()
    const ticket = await operator.ask('createTicket', { body: draft({ caller: person, callId }) })
    const params = { ticketRef: ticket.uin }
    await (await asuo.as('service')).ask('ingestEmail', { body: mailDraft({ from: person.email, subject: `[${ticket.uin}] вопрос` }) })
    const [mail] = await operator.ask('listEmails', { params })

    await operator.ask('getTicket', { params })
    await (await asuo.as('lead')).ask('getTicket', { params: { ticketRef: `ext:${ticket.externalId}` } })
    await (await asuo.as('operator2')).ask('searchTickets', { query: { phone: person.phone } })
    await operator.ask('listMessages', { params: { ticketRef: `ext:${ticket.externalId}` } })
    await operator.ask('listTicketEvents', { params })
    await operator.ask('getEmail', { params: { emailId: mail?.id ?? '' } })

    expect(await ofTicket(ticket.uin)).toEqual([
      'operator listEmails',
      'operator getTicket',
      'lead getTicket',
      'operator2 searchTickets',
      'operator listMessages',
      'operator listTicketEvents',
      'operator getEmail',
    ])
    // That was looked into, too.
    expect((await ofTicket(ticket.uin)).at(-1)).toBe('lead readAccesses')
  })

  it('is kept for organisations, calls and the board, and holds no personal datum', async () => {
    const { body } = { body: draft({ caller: person, inn: validInn }) }
    await operator.ask('createTicket', { body })
    await operator.ask('getOrganisation', { params: { inn: validInn } })
    await operator.ask('searchTickets', { query: { q: person.name, email: person.email } })
    await (await asuo.as('lead')).ask('getMonitoringSnapshot')

    const kept = await rows()
    const subjects = kept.flatMap((row) => row.subjects)
    expect(kept.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['getOrganisation', 'searchTickets', 'getMonitoringSnapshot']),
    )
    expect(
      subjects.filter(
        (subject) => !/^(SP-\d{4,}|ext:[\da-f-]{36}|mail:[\da-f-]{36}|call:[\da-f-]{36}|organisation:\d+|board)$/.test(subject),
      ),
    ).toEqual([])
    const personal = [person.name, person.phone.slice(1), person.email, validInn]
    expect(kept.filter(({ text }) => personal.some((word) => text.includes(word)))).toEqual([])
  })

  it('is not kept of what was refused or had not changed: nothing was shown', async () => {
    const { uin } = await operator.ask('createTicket', { body: draft() })
    const reply = await operator.send('getTicket', { params: { ticketRef: uin } })
    const before = (await rows()).length

    await operator.send('getTicket', { params: { ticketRef: uin }, headers: { 'if-none-match': reply.headers.get('etag') ?? '' } })
    await operator.refusal('getTicket', { params: { ticketRef: 'SP-99999' } })

    expect((await rows()).length).toBe(before)
  })

  it('is committed before the answer leaves: what cannot be kept is not shown', async () => {
    await using database = await databaseOf(asuo.dataDir)
    const { uin } = await operator.ask('createTicket', { body: draft({ caller: person }) })
    await database.run('alter table accesses rename to away')

    const refused = await operator.send('getTicket', { params: { ticketRef: uin } })
    await database.run('alter table away rename to accesses')

    expect([refused.status, refused.body]).toEqual([500, null])
    expect((await operator.ask('getTicket', { params: { ticketRef: uin } })).uin).toBe(uin)
    expect((await ofTicket(uin)).length).toBe(1)
  })

  it('of many readers at once goes to the disk together, each line once', async () => {
    const { uin } = await operator.ask('createTicket', { body: draft() })

    await Promise.all(Array.from({ length: 40 }, () => operator.ask('getTicket', { params: { ticketRef: uin } })))

    expect((await ofTicket(uin)).length).toBe(40)
  })
})

describe('the command', () => {
  it.each([
    [['--ticket', '7'], /--ticket 7 is no ticket number/],
    [['--ticket', 'SP-99999'], /There is no ticket SP-99999 in practice/],
    [['--from', 'вчера'], /--from вчера is no date/],
    [['--by', 'operator'], /--by operator is not a lead/],
    [['--everything'], /Usage: asuo accesses/],
  ] as const)('refuses %j in one sentence', async (args, sentence) => {
    const { code, said } = await accesses(...args)

    expect([code, said.split('\n').length]).toEqual([2, 1])
    expect(said).toMatch(sentence)
  })
})
