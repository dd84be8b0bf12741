import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CallEvent } from '../../src/asuo/callEvent.ts'
import type { TicketCreate } from '../../src/asuo/ticketCreate.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { commandOf } from './commandOf.ts'
import { databaseOf } from './databaseOf.ts'
import { completeEscalation, completeRefusal, draft, mailDraft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient
let lead: AsuoClient
let service: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
  lead = await asuo.as('lead')
  service = await asuo.as('service')
})
afterAll(() => asuo.close())

const byPolicy = 'удалено по сроку хранения'
const onRequest = 'удалено по требованию'
const erase = (...args: readonly string[]) => commandOf('erase', '--by', 'lead', '--data', asuo.dataDir, ...args)

let people = 0
/** A person nobody else is, in the words that must go. */
const somebody = () => {
  people += 1
  const mark = `приметный${people}`
  return { mark, name: `Лица ${mark}`, phone: `+7812555${String(1000 + people)}`, email: `lico${people}@primer.example` }
}
type Somebody = ReturnType<typeof somebody>

const bootId = randomUUID()
const ringing = (callId: string, number: string): CallEvent => ({
  eventId: randomUUID(),
  callId,
  type: 'ringing',
  data: { number },
  source: 'panel',
  seq: 1,
  clientAt: new Date().toISOString(),
  monotonicMs: 1000,
  bootId,
  training: true,
})

/** A ticket with all that may hang on one, every text of it with the person's mark. */
const wholeTicket = async ({ mark, name, phone, email }: Somebody) => {
  const callId = randomUUID()
  const key = randomUUID()
  const caller = { name, phone, email, position: `Бухгалтер ${mark}` }
  const body: TicketCreate = draft({ subject: `О чём ${mark}`, description: `Что сказал ${mark}`, caller, callId })
  const { uin } = await operator.ask('createTicket', { body, key })
  const params = { ticketRef: uin }
  const note = { body: { kind: 'note' as const, body: `Записано ${mark}` }, params, key: randomUUID() }
  await operator.ask('addMessage', note)
  const mail = mailDraft({ from: email, fromName: name, subject: `[${uin}] ${mark}`, text: `Пишет ${mark}` })
  await service.ask('ingestEmail', { body: mail })
  const duty = {
    dutyId: randomUUID(),
    kind: 'askSolved' as const,
    ticketRef: uin,
    callId,
    caller: { number: phone, name, email },
    openedAt: new Date().toISOString(),
  }
  await operator.ask('addDuty', { body: duty })
  const information = { ...completeEscalation.information, whatHappened: `Подробно ${mark}` }
  await operator.ask('escalateTicket', { params, body: { ...completeEscalation, callerEmail: email, information } })
  await operator.ask('ingestCallEvents', {
    body: { sentAt: new Date().toISOString(), bootId, sentMonotonicMs: 1000, events: [ringing(callId, phone)] },
  })
  return { uin, params, callId, body, key, note, mail }
}
const close = async (params: { readonly ticketRef: string }, mark: string) => {
  await lead.ask('transitionTicket', { params, body: { transition: 'return_from_line' } })
  await operator.ask('transitionTicket', { params, body: { transition: 'resolve', resolutionText: `Решено ${mark}` } })
  await operator.ask('transitionTicket', {
    params,
    body: { transition: 'confirm_resolution', confirmedVia: 'call', comment: `Доволен ${mark}` },
  })
}

/** Every row of every table that still holds one of the words. */
const tracesOf = async ({ mark, phone, email }: Somebody): Promise<readonly string[]> => {
  await using database = await databaseOf(asuo.dataDir)
  const tables = await database.client.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'")
  const found: string[] = []
  for (const { name } of tables.rows) {
    const words = [`%${mark}%`, `%${phone}%`, `%${email}%`]
    const { rows } = await database.client.query<{ text: string }>(`select t::text as text from ${name} t where t::text ilike any($1)`, [
      words,
    ])
    found.push(...rows.map(({ text }) => `${name}: ${text}`))
  }
  return found
}
const include = ['messages', 'emails', 'events', 'links'] as const
const count = async (sql: string) => {
  await using database = await databaseOf(asuo.dataDir)
  return await database.count(sql)
}

describe('a person who asks to be erased', () => {
  it('is found nowhere in the database afterwards; number, counts and history of the ticket stay true and say so', async () => {
    const person = somebody()
    const { uin, params, callId, body, key, note } = await wholeTicket(person)
    await close(params, person.mark)
    const before = await operator.ask('getTicket', { params, query: { include: include.join(',') as never } })
    const total = await count('select count(*) from tickets')
    expect((await tracesOf(person)).length).toBeGreaterThan(8)

    const { code, said } = await erase('--phone', person.phone, '--email', person.email)

    expect([code, said]).toEqual([0, `Erased: tickets 1 (${uin}), mails beside them 0, call events 1.`])
    expect(await tracesOf(person)).toEqual([])
    const after = await operator.ask('getTicket', { params, query: { include: include.join(',') as never } })
    expect(after).toMatchObject({ subject: onRequest, description: onRequest, status: 'closed', inn: before.inn, callIds: [callId] })
    expect(after.caller).toEqual({ name: onRequest, phone: null, email: null, phoneExtension: null, position: onRequest })
    expect([after.resolution?.text, after.resolution?.confirmation]).toEqual([onRequest, 'confirmed'])
    expect(after.messages?.map((message) => message.body)).toEqual([onRequest])
    expect(after.emails?.map((mail) => [mail.from, mail.body])).toEqual([[onRequest, onRequest]])
    expect(after.events?.map(({ type }) => type)).toEqual(before.events?.map(({ type }) => type))
    expect(await count('select count(*) from tickets')).toBe(total)
    expect((await operator.ask('searchTickets', { query: { q: person.mark } })).items).toEqual([])
    expect((await operator.ask('searchTickets', { query: { uin } })).items.length).toBe(1)

    const replayed = await operator.send('createTicket', { body, key })
    expect([replayed.headers.get('idempotency-replayed'), replayed.body.uin, replayed.body.subject]).toEqual(['true', uin, onRequest])
    expect((await operator.ask('addMessage', note)).body).toBe(onRequest)
    expect((await operator.ask('getCall', { params: { callId } })).events[0]?.data).toEqual({ number: onRequest })
  })

  it('keeps the tickets that are still worked on, unless they are meant too', async () => {
    const person = somebody()
    const { uin } = await wholeTicket(person)

    const left = await erase('--email', person.email.toUpperCase())
    expect(left.said).toContain(`Left, still worked on: ${uin}.`)
    expect((await tracesOf(person)).length).toBeGreaterThan(8)

    await erase('--phone', person.phone, '--with-open')
    expect(await tracesOf(person)).toEqual([])
  })

  it('is counted by a dry run that changes nothing', async () => {
    const person = somebody()
    const { uin, params } = await wholeTicket(person)
    await close(params, person.mark)
    const before = await tracesOf(person)
    const erasures = await count('select count(*) from erasures')

    const { said } = await erase('--phone', person.phone, '--dry-run')

    expect(said).toBe(`Would erase: tickets 1 (${uin}), mails beside them 0, call events 1.`)
    expect(await tracesOf(person)).toEqual(before)
    expect(await count('select count(*) from erasures')).toBe(erasures)
  })

  it('is pointed at where the texts of others name him', async () => {
    const person = somebody()
    const { uin } = await operator.ask('createTicket', { body: draft({ description: `Просили писать на ${person.email}` }) })

    expect((await erase('--email', person.email)).said).toContain(`Named in the texts of others, look there: ${uin}.`)
  })

  it('leaves a line that says who did it and names nobody', async () => {
    const person = somebody()
    const { uin, params } = await wholeTicket(person)
    await close(params, person.mark)
    await erase('--phone', person.phone)

    await using database = await databaseOf(asuo.dataDir)
    const sql =
      'select cause, login, counts, uins from erasures join accounts on accounts.id = account_id order by erasures.id desc limit 1'
    const { rows } = await database.client.query(sql)
    expect(rows).toEqual([{ cause: 'request', login: 'lead', counts: { tickets: 1, mails: 0, callEvents: 1 }, uins: [uin] }])
  })
})

describe('the policy', () => {
  const age = async (uin: string, days: number) => {
    await using database = await databaseOf(asuo.dataDir)
    const number = Number(uin.slice(3))
    await database.run(`update tickets set updated_at = now() - interval '${days} days' where space = 'practice' and number = ${number}`)
  }

  it('erases a ticket three years after its last record, again if one was added, and none that is open', async () => {
    const [person, other] = [somebody(), somebody()]
    const { uin, params } = await wholeTicket(person)
    await close(params, person.mark)
    const open = await wholeTicket(other)
    await age(uin, 1097)
    await age(open.uin, 5000)

    expect((await erase('--due', '--dry-run')).said).toContain(`tickets 1 (${uin})`)
    expect((await tracesOf(person)).length).toBeGreaterThan(8)
    expect((await erase('--due')).said).toContain(`tickets 1 (${uin})`)

    expect((await operator.ask('getTicket', { params })).description).toBe(byPolicy)
    expect((await tracesOf(person)).filter((trace) => !trace.startsWith('call_events'))).toEqual([])
    expect((await operator.ask('getTicket', { params: open.params })).caller.name).toBe(other.name)
    await operator.ask('addMessage', { params, body: { kind: 'note', body: `Ещё раз ${person.mark}` } })
    expect((await erase('--due')).said).toContain('tickets 0,')
    await using database = await databaseOf(asuo.dataDir)
    await database.run("update tickets set erased_at = now() - interval '1200 days' where erased_at is not null")
    await age(uin, 1097)
    expect((await erase('--due')).said).toContain(`tickets 1 (${uin})`)
    expect((await tracesOf(person)).filter((trace) => !trace.startsWith('call_events'))).toEqual([])
  })

  it('drops days of call events, with their ids, and mail that belongs to nothing', async () => {
    await using database = await databaseOf(asuo.dataDir)
    const callId = randomUUID()
    const late = {
      sentAt: new Date().toISOString(),
      bootId,
      sentMonotonicMs: 1000 + 95 * 86_400_000,
      events: [ringing(callId, '+78120009999')],
    }
    await operator.ask('ingestCallEvents', { body: late })
    await service.ask('ingestEmail', {
      body: mailDraft({ text: 'Ничейное письмо', autoSubmitted: true }),
    })
    await database.run("update emails set at = now() - interval '181 days' where ticket_id is null")
    const ids = await count('select count(*) from call_event_ids')

    const { said } = await erase('--due')

    expect(said).toMatch(/mails beside them 1, call events 1\.$/)
    expect(await operator.refusal('getCall', { params: { callId } })).toBe('not-found')
    expect(await count('select count(*) from call_event_ids')).toBe(ids - 1)
    expect(await count("select count(*) from emails where ticket_id is null and body = 'удалено по сроку хранения'")).toBe(1)
  })
})

describe('the command', () => {
  it.each([
    [[], /Name a person or --due/],
    [['--phone', '8 812'], /--phone is written like/],
    [['--due', '--phone', '+78125550000'], /Name a person or --due/],
    [['--due', '--by', 'operator'], /--by operator is not a lead/],
  ] as const)('refuses %j in one sentence', async (args, sentence) => {
    const { code, said } = await erase(...args)

    expect([code, said.split('\n').length]).toEqual([2, 1])
    expect(said).toMatch(sentence)
  })

  it('works by the settings of the service, and names the field that does not fit', async () => {
    const settings = join(asuo.dataDir, 'asuo.json')
    onTestFinished(() => rm(settings, { force: true }))
    const { uin } = await operator.ask('createTicket', { body: draft() })
    await operator.ask('refuseTicket', { params: { ticketRef: uin }, body: completeRefusal })
    await using database = await databaseOf(asuo.dataDir)
    await database.run(`update tickets set updated_at = now() - interval '40 days' where number = ${Number(uin.slice(3))}`)

    await writeFile(settings, JSON.stringify({ privacy: { ticketDays: 0 } }))
    expect((await erase('--due')).said).toMatch(/asuo\.json does not fit at: privacy\.ticketDays/)
    await writeFile(settings, JSON.stringify({ privacy: { ticketDays: 30 } }))
    expect((await erase('--due', '--dry-run')).said).toContain(`tickets 1 (${uin})`)
  })

  it('starts and ends the database itself where no service runs', async () => {
    await asuo.stop()

    const { code, said } = await erase('--due', '--dry-run')

    expect([code, said.startsWith('Would erase')]).toEqual([0, true])
    await expect(stat(join(asuo.dataDir, 'cluster', 'postmaster.pid'))).rejects.toThrow('ENOENT')
    await asuo.start()
  })

  it('makes no database where there is none', async () => {
    expect((await erase('--due', '--data', `${asuo.dataDir}/none`)).said).toMatch(/There is no ASUO database/)
  })
})
