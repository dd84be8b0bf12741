import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { databaseOf } from './databaseOf.ts'
import { mailDraft } from './drafts.ts'
import {
  as,
  asuo,
  clock,
  gateway,
  hourMs,
  logged,
  password,
  port,
  read,
  server,
  soon,
  stateOf,
  ticket,
  withMailOffice,
  write,
} from './mailOffice.ts'

const headerOf = (mail: Awaited<ReturnType<typeof PostalMime.parse>>, name: string) => mail.headers.find(({ key }) => key === name)?.value

withMailOffice()

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
