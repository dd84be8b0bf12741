import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { createTransport } from 'nodemailer'
import pino from 'pino'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkLetter } from '#core/regulation/text/checkLetter'
import { readMailSettings } from '../../services/asuo/mail/mailSettings.ts'
import type { AsuoClient } from '../asuo/AsuoClient.ts'
import { AsuoProcess } from '../asuo/AsuoProcess.ts'
import { signIn, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { databaseOf } from '../asuo/databaseOf.ts'
import { encodeAs } from '../asuo/encodeAs.ts'
import { MailServers, serversAreHere } from './MailServers.ts'

const help = 'help@zakaz.example'
const senders = Array.from({ length: 24 }, (_, index) => `zakaz${index + 1}`)
const robot = 'robot'

let servers: MailServers
let dataDir: string
let asuo: AsuoProcess
let operator: AsuoClient

const start = async () => {
  const environment = {
    SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}`,
    IMAP_URL: `imap://help:${servers.password}@127.0.0.1:${servers.imapPort}`,
    MAIL_FROM: `Служба поддержки <${help}>`,
  }
  asuo = await AsuoProcess.startWith(environment, '--port', '0', '--data', dataDir, '--practice')
  operator = await signIn(asuo.url, 'operator')
}

const soon = (look: () => unknown) => expect.poll(look, { timeout: 30_000, interval: 100 })
const post = (source: Buffer | string, from: string) =>
  createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true }).sendMail({ envelope: { from, to: [help] }, raw: source })
const mail = (from: string, id: string, ...headers: readonly string[]) =>
  [`From: ${from}`, `To: ${help}`, `Message-ID: <${id}@primer.example>`, ...headers, '', ''].join('\r\n')
const lettersOf = async (name: string): Promise<readonly Email[]> =>
  Promise.all((await servers.messages(name)).map((source) => PostalMime.parse(source)))
const countOf = (name: string, folder?: string) => async () => (await servers.messages(name, folder)).length
const inbound = async () => (await operator.ask('searchEmails', { query: { direction: 'inbound', limit: 200 } })).items
const emailsOf = (uin: string) => operator.ask('listEmails', { params: { ticketRef: uin } })
const keptAs = async (id: string) => (await inbound()).find(({ messageId }) => messageId === `<${id}@primer.example>`)
const uinOf = (letter: Email | undefined) => /\[(SP-\d{4,})\]/.exec(letter?.subject ?? '')?.[1] ?? ''

describe.skipIf(!serversAreHere)('mail through a real Postfix and a real Dovecot', () => {
  beforeAll(async () => {
    servers = await MailServers.start([help, ...[...senders, robot].map((name) => `${name}@primer.example`)])
    dataDir = await mkdtemp(join(tmpdir(), 'asuo-mail-'))
    await start()
  })
  afterAll(async () => {
    await asuo?.end('SIGTERM')
    await servers?.[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('makes a ticket, tells its sender the number, and goes on in one thread', async () => {
    const from = 'zakaz1@primer.example'
    const head = mail(
      from,
      'first',
      'Subject: =?koi8-r?B?7yDPzdwg?=',
      'Content-Type: text/plain; charset=koi8-r',
      'Content-Transfer-Encoding: 8bit',
    )
    await post(Buffer.concat([Buffer.from(head), encodeAs('koi8-r', 'Здравствуйте! Отчёт не строится.')]), from)

    await soon(countOf('zakaz1')).toBe(1)

    const [told] = await lettersOf('zakaz1')
    const uin = uinOf(told)
    expect(told?.text).toMatch(new RegExp(`^Здравствуйте!.*${uin}`, 's'))
    expect(told?.inReplyTo).toBe('<first@primer.example>')
    const clausesMissed = (text: string | undefined, tellsSolution: boolean) =>
      checkLetter({ text: text ?? '', number: uin, tellsSolution }).required.map(({ clause }) => clause)
    expect(clausesMissed(told?.text, false)).not.toContain('2.1')
    expect((await operator.ask('getTicket', { params: { ticketRef: uin } })).description).toBe('Здравствуйте! Отчёт не строится.')
    await soon(countOf('help')).toBe(0)
    expect(await servers.messages('help', '.ASUO')).toHaveLength(1)

    await post(`${mail(from, 'second', 'Subject: Re: other words', `In-Reply-To: ${told?.messageId}`)}Error 42.`, from)
    await soon(async () => (await keptAs('second'))?.uin).toBe(uin)
    await operator.ask('sendEmail', { params: { ticketRef: uin }, body: { template: 'answer', to: from, body: 'Обновите страницу.' } })

    await soon(countOf('zakaz1')).toBe(2)
    const answer = (await lettersOf('zakaz1'))[1]
    expect(answer?.references?.split(/\s+/)).toEqual(['<second@primer.example>'])
    expect(answer?.text).toContain('решён ли Ваш вопрос?')
    expect(clausesMissed(answer?.text, true)).not.toContain('2.2')
    expect(clausesMissed(answer?.text, true)).not.toContain('2.1')
    await soon(async () => (await emailsOf(uin)).map(({ state }) => state)).toEqual(['received', 'sent', 'received', 'sent'])
  })

  it('answers the person behind a form on a website, which writes in our own name', async () => {
    const person = 'Reply-To: =?utf-8?B?0JjRgNC40L3QsA==?= <zakaz24@primer.example>'
    await post(`${mail(help, 'form', 'Subject: Form', person)}x`, help)

    await soon(countOf('zakaz24')).toBe(1)

    expect(await keptAs('form')).toMatchObject({ from: 'zakaz24@primer.example', fromName: 'Ирина' })
    await post(`${mail(help, 'ourselves', 'Subject: Ourselves')}x`, help)
    await soon(async () => (await keptAs('ourselves'))?.from).toBe(help)
    expect((await keptAs('ourselves'))?.uin).toBeNull()
  })

  it('keeps the files and the safe part of the HTML', async () => {
    const from = 'zakaz2@primer.example'
    const html = 'Content-Type: text/html; charset=utf-8\r\n\r\n<p onclick=x()>Error <b>42</b></p><img src="https://spy.example/1.gif">'
    const file = 'Content-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgowMDAw'
    const head = mail(from, 'rich', 'Subject: Rich', 'Content-Type: multipart/mixed; boundary=b')
    await post(`${head}--b\r\n${html}\r\n--b\r\n${file}\r\n--b--\r\n`, from)
    await soon(async () => (await keptAs('rich')) !== undefined).toBe(true)

    const { id, attachmentCount } = (await keptAs('rich')) ?? { id: '', attachmentCount: 0 }
    const kept = await operator.ask('getEmail', { params: { emailId: id } })
    expect([attachmentCount, kept.html, kept.body]).toEqual([1, '<p>Error <b>42</b></p>', 'Error 42'])
    const attachmentId = kept.attachments[0]?.id ?? ''
    const content = await operator.ask('getEmailAttachment', { params: { emailId: id, attachmentId } })
    expect(content).toMatchObject({ name: 'a.png', type: 'image/png', content: 'iVBORw0KGgowMDAw' })
  })

  it('does not get in with a wrong password, and says so without it', async () => {
    let logged = ''
    const log = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        logged += chunk.toString('utf8')
        done()
      },
    })
    const mail = readMailSettings({ IMAP_URL: `imap://help:chuzhoj-parol@127.0.0.1:${servers.imapPort}`, MAIL_FROM: help })
    const other = await startAsuoFixture({ mail, log: pino({ level: 'info' }, log) })
    const lead = await other.as('lead')

    await soon(async () => (await lead.ask('getMailGateway')).receiving.state).toBe('failing')

    await other.close()
    expect(logged).toContain('sign-in refused')
    expect(logged).not.toMatch(/chuzhoj-parol|zakaz\.example/)
  })

  it('shows what came back, and what was refused at once, on the mail it happened to', async () => {
    const from = 'zakaz5@primer.example'
    await post(`${mail(from, 'for-bounce', 'Subject: Bounce')}x`, from)
    await soon(countOf('zakaz5')).toBe(1)
    const uin = uinOf((await lettersOf('zakaz5'))[0])
    const send = (to: string) => operator.ask('sendEmail', { params: { ticketRef: uin }, body: { template: 'answer', to, body: 'Шаг 1.' } })

    const lost = await send('nobody@primer.example')
    const refused = await send('never@primer.example')

    const now = async (id: string) => operator.ask('getEmail', { params: { emailId: id } })
    await soon(async () => (await now(lost.id)).state).toBe('bounced')
    expect((await now(lost.id)).error).toMatch(/nobody@primer\.example.*unknown user/)
    await soon(async () => (await now(refused.id)).state).toBe('failed')
    expect((await now(refused.id)).error).toContain('No such person')
    const { items } = await operator.ask('listTicketEvents', { params: { ticketRef: uin } })
    expect(items.filter(({ type }) => type === 'email.failed')).toHaveLength(2)
  })

  it('neither answers a machine nor talks to itself', async () => {
    const from = 'robot@primer.example'
    const [told] = await servers.messages('zakaz1')
    const own = (await lettersOf('zakaz1'))[0]?.messageId
    await post(`${mail(from, 'vacation', 'Subject: Out of office', 'Auto-Submitted: auto-replied')}x`, from)
    await post(`${mail(from, 'newsletter', 'Subject: News', 'Precedence: bulk')}x`, from)
    // Our own answer, sent back by a mailbox that forwards everything.
    await post(told?.replaceAll(/\n/g, '\r\n') ?? '', from)

    await soon(
      async () => (await inbound()).filter(({ uin, automatic, messageId }) => uin === null && (automatic || messageId === own)).length,
    ).toBe(2)
    // A person of a group may have written it: it makes a ticket.
    await soon(async () => (await keptAs('newsletter'))?.uin).toMatch(/^SP-/)
    await soon(countOf('help')).toBe(0)
    expect(await servers.messages('robot')).toEqual([])
    expect((await operator.ask('getMailGateway')).queued).toBe(0)
  })

  it('leaves in the inbox what it cannot take in, takes the rest, and that too when it can', async () => {
    const from = 'zakaz4@primer.example'
    const gateway = async () => (await operator.ask('getMailGateway')).receiving.state
    await using database = await databaseOf(dataDir)
    await database.run("alter table emails add constraint no_poison check (subject <> 'Poison')")
    await post(`${mail(from, 'poison', 'Subject: Poison')}x`, from)
    await soon(gateway).toBe('failing')
    await post(`${mail(from, 'healthy', 'Subject: Healthy')}x`, from)

    await soon(async () => (await keptAs('healthy')) !== undefined).toBe(true)
    await soon(countOf('help')).toBe(1)
    expect(await keptAs('poison')).toBeUndefined()
    await database.run('alter table emails drop constraint no_poison')
    await post(`${mail(from, 'last', 'Subject: Last')}x`, from)

    await soon(async () => (await keptAs('poison')) !== undefined).toBe(true)
    await soon(countOf('help')).toBe(0)
    await soon(gateway).toBe('working')
  })

  it('goes on by itself when the mailbox was away, and knows again what it took in before', async () => {
    const gateway = async () => (await operator.ask('getMailGateway')).receiving.state
    const before = (await inbound()).length
    await servers.stopDovecot()
    await soon(gateway).toBe('failing')
    await post(`${mail('zakaz3@primer.example', 'while-away', 'Subject: Away')}x`, 'zakaz3@primer.example')
    // As if the service had been killed between the commit and the move; and the mailbox is numbered anew (UIDVALIDITY).
    await servers.putBack('help', '.ASUO')
    await servers.numberAnew('help')
    await servers.startDovecot()

    await soon(gateway).toBe('working')
    await soon(countOf('zakaz3')).toBe(1)
    await soon(countOf('help')).toBe(0)
    expect(await inbound()).toHaveLength(before + 1)
  })

  it('keeps what is to be sent while the server is away', async () => {
    const gateway = async () => (await operator.ask('getMailGateway')).sending.state
    const uin = uinOf((await lettersOf('zakaz3'))[0])
    await servers.stopPostfix()
    const { id } = await operator.ask('sendEmail', {
      params: { ticketRef: uin },
      body: { template: 'information_request', to: 'zakaz3@primer.example', body: 'Какой номер закупки?' },
    })
    await soon(gateway).toBe('failing')
    expect((await operator.ask('getEmail', { params: { emailId: id } })).state).toBe('queued')

    await servers.startPostfix()

    await soon(countOf('zakaz3')).toBe(2)
    await soon(gateway).toBe('working')
  })

  it('loses nothing and doubles nothing however often the service is killed', async () => {
    const names = senders.slice(5, 23)
    await using database = await databaseOf(dataDir)
    const taken = () => database.count("select count(*) from emails where direction = 'inbound' and message_id like '<killed-%'")
    const posting = Promise.all(
      names.map((name) => post(`${mail(`${name}@primer.example`, `killed-${name}`, `Subject: ${name}`)}x`, `${name}@primer.example`)),
    )
    const kills = [1, 5, 10, 15]
    for (const reached of kills) {
      await expect.poll(taken, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(reached)
      await asuo.end('SIGKILL')
      await start()
    }
    await posting

    await soon(taken).toBe(names.length)
    await soon(async () => Promise.all(names.map(async (name) => (await lettersOf(name)).length > 0))).toEqual(names.map(() => true))
    await soon(countOf('help')).toBe(0)
    expect(await database.count("select count(*) from tickets where subject like 'zakaz%'")).toBe(names.length)
    const letters = (await Promise.all(names.map(lettersOf))).flat()
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(names.length)
    // Between the server's 250 and our commit a kill sends a mail again: at most the one under way.
    expect(letters.length).toBeLessThanOrEqual(names.length + kills.length)
    expect((await servers.messages('help', '.ASUO')).filter((source) => source.includes('<killed-'))).toHaveLength(names.length)
  })
})
