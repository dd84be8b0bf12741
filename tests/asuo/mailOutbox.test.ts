import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import pino from 'pino'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readMailSettings } from '../../services/asuo/mail/mailSettings.ts'
import type { Email } from '../../src/asuo/email.ts'
import type { EmailOutbound } from '../../src/asuo/emailOutbound.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft, mailDraft } from './drafts.ts'
import { FakeClock } from './FakeClock.ts'
import { FakeImapServer } from './FakeImapServer.ts'
import { FakeSmtpServer } from './FakeSmtpServer.ts'

const hourMs = 3_600_000
const password = 'ochen-tajnyj-parol'

let server: FakeSmtpServer
let mailbox: FakeImapServer
let port: number
let clock: FakeClock
let asuo: AsuoFixture
let logged = ''
let clients: Promise<{ readonly operator: AsuoClient; readonly service: AsuoClient }>
let signedInMs = 0

beforeAll(async () => {
  server = new FakeSmtpServer()
  port = await server.start()
  mailbox = new FakeImapServer()
  clock = new FakeClock(Date.parse('2026-11-26T08:00:00Z'))
  const log = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString('utf8')
      done()
    },
  })
  const mail = readMailSettings({
    SMTP_URL: `smtp://help:${password}@127.0.0.1:${port}`,
    IMAP_URL: `imap://help:${password}@127.0.0.1:${await mailbox.start()}`,
    MAIL_FROM: 'Служба поддержки <help@zakaz.example>',
  })
  asuo = await startAsuoFixture({ clock, mail, log: pino({ level: 'info' }, log) })
})
beforeEach(() => server.forget())
afterEach(async () => {
  server.forget()
  await soon(async () => (await gateway()).queued).toBe(0)
})
afterAll(async () => {
  await asuo.close()
  await server.stop()
  await mailbox.stop()
})

/** Signed in anew where so much time has passed that the last sign-in is over. */
const as = async (login: 'operator' | 'service'): Promise<AsuoClient> => {
  if (signedInMs === 0 || clock.now() - signedInMs > 300_000) {
    signedInMs = clock.now()
    clients = Promise.all([asuo.as('operator'), asuo.as('service')]).then(([operator, service]) => ({ operator, service }))
  }
  return (await clients)[login]
}
const ticket = async () => (await (await as('operator')).ask('createTicket', { body: draft() })).uin
const write = async (uin: string, body: Partial<EmailOutbound> = {}): Promise<Email> =>
  (await as('operator')).ask('sendEmail', {
    params: { ticketRef: uin },
    body: { template: 'answer', to: 'zakaz@primer.example', body: 'Обновите страницу.', ...body },
  })
const read = async (id: string): Promise<Email> => (await as('operator')).ask('getEmail', { params: { emailId: id } })
const gateway = async () => (await as('operator')).ask('getMailGateway')
/** Time goes on, a second at a look, until it holds. */
const soon = (look: () => Promise<unknown> | unknown) =>
  expect.poll(
    () => {
      clock.advance(1000)
      return look()
    },
    { timeout: 10_000, interval: 20 },
  )
const stateOf = (id: string) => async () => (await read(id)).state
const headerOf = (mail: Awaited<ReturnType<typeof PostalMime.parse>>, name: string) => mail.headers.find(({ key }) => key === name)?.value

describe('the outbox of mail', () => {
  it('sends what was written, and the ticket says so', async () => {
    const uin = await ticket()
    const content = Buffer.from('%PDF-1.7 шаги').toString('base64')
    const { id, messageId } = await write(uin, { attachments: [{ name: 'Шаги по порядку.pdf', content }] })

    await soon(stateOf(id)).toBe('sent')

    const [taken] = server.taken
    expect([taken?.sender, taken?.recipient]).toEqual([
      expect.stringMatching(new RegExp(`^<help@zakaz.example>.*RET=HDRS ENVID=${id}`)),
      '<zakaz@primer.example> NOTIFY=FAILURE',
    ])
    const mail = await PostalMime.parse(taken?.source ?? '')
    expect(mail).toMatchObject({
      messageId,
      subject: `[${uin}] Не открывается отчёт`,
      from: { name: 'Служба поддержки', address: 'help@zakaz.example' },
      text: (await read(id)).body,
      attachments: [{ filename: 'Шаги по порядку.pdf', mimeType: 'application/pdf' }],
    })
    expect(headerOf(mail, 'auto-submitted')).toBeUndefined()
    expect(await read(id)).toMatchObject({ sentAt: expect.any(String), from: 'help@zakaz.example', attempts: 1, error: null })
    const { items } = await (await as('operator')).ask('listTicketEvents', { params: { ticketRef: uin } })
    expect(items.at(-1)).toMatchObject({ type: 'email.sent', data: { emailId: id } })
    expect((await gateway()).sending.state).toBe('working')
  })

  it('tells the sender of a new mail its number as a machine does (RFC 3834), inside his thread', async () => {
    const mail = mailDraft({ references: ['<before@primer.example>'] })
    await (await as('service')).ask('ingestEmail', { body: mail })

    await soon(() => server.taken.length).toBe(1)

    const told = await PostalMime.parse(server.taken[0]?.source ?? '')
    expect([headerOf(told, 'auto-submitted'), headerOf(told, 'x-auto-response-suppress')]).toEqual(['auto-replied', 'All'])
    expect([told.inReplyTo, told.references]).toEqual([mail.messageId, `<before@primer.example> ${mail.messageId}`])
    expect(told.subject).toMatch(/^Re: \[SP-\d{4,}\] Не открывается отчёт$/)
  })

  it('shows for good what the server refuses for good', async () => {
    server.recipient = () => '550 5.1.1 <zakaz@primer.example>: user unknown'
    const { id } = await write(await ticket())

    await soon(stateOf(id)).toBe('failed')

    expect((await read(id)).error).toContain('user unknown')
    expect((await gateway()).sending.state).toBe('working')
    clock.advance(hourMs)
    expect(server.asked).toHaveLength(1)
  })

  it('tries again, later and later, what the server puts off, and gives it up after five days', async () => {
    server.recipient = (address) => (address.startsWith('later') ? '450 4.2.0 greylisted' : '250 2.1.5 Ok')
    const uin = await ticket()
    const { id } = await write(uin, { to: 'later@primer.example' })
    const other = await write(uin)

    await soon(stateOf(other.id)).toBe('sent')
    await soon(async () => (await read(id)).attempts).toBeGreaterThan(2)
    expect(await read(id)).toMatchObject({ state: 'queued', error: expect.stringContaining('greylisted') })
    clock.advance(121 * hourMs)

    await soon(stateOf(id)).toBe('failed')
    expect(server.asked.length).toBeLessThan(12)
  })

  it('gives up, without a try, what waited five days for the outbox to work', async () => {
    await server.stop()
    const { id } = await write(await ticket())
    clock.advance(121 * hourMs)
    await server.start(port)

    await soon(stateOf(id)).toBe('failed')

    expect((await read(id)).error).toMatch(/^Не ушло за пять дней/)
    expect(server.asked).toEqual([])
  })

  it('waits for a server that is gone, and sends everything once when it is back', async () => {
    await server.stop()
    const uin = await ticket()
    const written = [await write(uin), await write(uin), await write(uin)]

    await soon(async () => (await gateway()).sending.state).toBe('failing')
    // Time stands still, and still there is time enough to knock for the others.
    for (let looks = 0; looks < 10; looks += 1) await gateway()
    const tries = await Promise.all(written.map(async ({ id }) => (await read(id)).attempts))
    expect(tries.filter((attempts) => attempts > 0)).toHaveLength(1)
    await server.start(port)

    await soon(async () => (await gateway()).queued).toBe(0)
    expect(server.taken).toHaveLength(3)
    expect((await gateway()).sending.state).toBe('working')
  })

  it('sends under the same Message-ID what the server took over without saying so', async () => {
    server.text = () => null
    const { id, messageId } = await write(await ticket())
    await soon(() => server.taken.length).toBe(1)
    server.text = () => '250 2.0.0 Ok'

    await soon(stateOf(id)).toBe('sent')

    const ids = await Promise.all(server.taken.map(async ({ source }) => (await PostalMime.parse(source)).messageId))
    expect(ids).toEqual([messageId, messageId])
  })

  it('waits, too, where the sign-in is refused, and its log has neither password nor address', async () => {
    server.signIn = `535 5.7.8 Error: help ${password}`
    const { id } = await write(await ticket())

    await soon(async () => (await gateway()).sending.state).toBe('failing')

    expect((await read(id)).state).toBe('queued')
    expect(logged).toContain('"code":"EAUTH')
    expect(logged).not.toContain(password)
    expect(logged).not.toContain('primer.example')
  })

  it('lets nothing out of the other space', async () => {
    const real = await ticket()
    const { id } = await write(real)
    await using database = await databaseOf(asuo.dataDir)
    const stranger = randomUUID()
    await database.run(`insert into emails (id, space, direction, state, automatic, message_id, reference_ids, from_address, to_address, subject, body, at, due_at)
      values ('${stranger}', 'real', 'outbound', 'queued', false, '<x@y.example>', '[]', '', 'person@primer.example', 's', 'b', now(), '2026-01-01')`)

    await soon(stateOf(id)).toBe('sent')
    await write(real).then((second) => soon(stateOf(second.id)).toBe('sent'))

    expect(server.asked).not.toContain('person@primer.example')
  })
})

describe('a resolved ticket whose caller says nothing', () => {
  const resolvedAndAsked = async () => {
    const mail = mailDraft()
    const uin = (await (await as('service')).ask('ingestEmail', { body: mail })).uin ?? ''
    const operator = await as('operator')
    await operator.ask('transitionTicket', { params: { ticketRef: uin }, body: { transition: 'resolve', resolutionText: 'Обновите.' } })
    const { id } = await write(uin, { to: mail.from })
    return { uin, mail, id }
  }
  const ticketNow = async (uin: string) => (await as('operator')).ask('getTicket', { params: { ticketRef: uin } })
  const afterAMinute = async () => {
    clock.advance(61_000)
    // Time stands still, and still there is time enough for the round that fell due.
    for (let looks = 0; looks < 10; looks += 1) await gateway()
  }

  it('is closed after 72 hours, and not before', async () => {
    const { uin, id } = await resolvedAndAsked()
    await soon(stateOf(id)).toBe('sent')
    clock.advance(71 * hourMs)
    await afterAMinute()
    expect((await ticketNow(uin)).status).toBe('resolved')

    clock.advance(hourMs)

    await soon(async () => (await ticketNow(uin)).status).toBe('closed')
    expect((await ticketNow(uin)).resolution).toMatchObject({ confirmation: 'unconfirmed', confirmedVia: 'silence' })
  })

  it('has its time from the question, not from the resolution', async () => {
    const uin = await ticket()
    const resolve = { transition: 'resolve', resolutionText: 'Обновите.' } as const
    await (await as('operator')).ask('transitionTicket', { params: { ticketRef: uin }, body: resolve })
    clock.advance(71 * hourMs)
    const { id } = await write(uin)
    await soon(stateOf(id)).toBe('sent')
    clock.advance(2 * hourMs)
    await afterAMinute()
    expect((await ticketNow(uin)).status).toBe('resolved')

    clock.advance(70 * hourMs)

    await soon(async () => (await ticketNow(uin)).status).toBe('closed')
  })

  it('stays while his answer could not come in, until all that had come was taken in', async () => {
    const { uin, id } = await resolvedAndAsked()
    await soon(stateOf(id)).toBe('sent')
    mailbox.signIn = 'NO'
    mailbox.hangUp()
    await soon(async () => (await gateway()).receiving.state).toBe('failing')
    clock.advance(80 * hourMs)
    await afterAMinute()
    await afterAMinute()
    expect((await ticketNow(uin)).status).toBe('resolved')

    mailbox.signIn = 'OK'

    await soon(async () => (await ticketNow(uin)).status).toBe('closed')
  })

  it('stays where he wrote, where the question came back, and where it was never asked by mail', async () => {
    const [replied, bounced, silent] = [await resolvedAndAsked(), await resolvedAndAsked(), await resolvedAndAsked()]
    for (const { id } of [replied, bounced, silent]) await soon(stateOf(id)).toBe('sent')
    const spoken = await ticket()
    const operator = await as('operator')
    await operator.ask('transitionTicket', { params: { ticketRef: spoken }, body: { transition: 'resolve', resolutionText: 'Обновите.' } })
    await (await as('service')).ask('ingestEmail', {
      body: mailDraft({ from: replied.mail.from, subject: `[${replied.uin}]`, text: 'Нет' }),
    })
    await using database = await databaseOf(asuo.dataDir)
    await database.run(`update emails set state = 'bounced' where id = '${bounced.id}'`)

    clock.advance(200 * hourMs)

    await soon(async () => (await ticketNow(silent.uin)).status).toBe('closed')
    const others = await Promise.all([replied.uin, bounced.uin, spoken].map(async (uin) => (await ticketNow(uin)).status))
    expect(others).toEqual(['resolved', 'resolved', 'resolved'])
  })
})
