import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMailSettings } from '../../services/asuo/mail/mailSettings.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { FakeImapServer } from './FakeImapServer.ts'

let server: FakeImapServer
let asuo: AsuoFixture
let operator: AsuoClient

const mail = (id: string, ...headers: readonly string[]) =>
  ['From: zakaz@primer.example', `Message-ID: <${id}@primer.example>`, `Subject: Mail ${id}`, ...headers, '', 'x'].join('\r\n')

beforeAll(async () => {
  server = new FakeImapServer()
  const port = await server.start()
  server.inbox.set(1, mail('unreadable'))
  server.inbox.set(2, mail('immovable'))
  server.inbox.set(3, mail('healthy'))
  server.fetch = (uid) => (uid === 1 ? 'NO' : 'OK')
  server.move = (uid) => (uid === 2 ? 'NO' : 'OK')
  const settings = readMailSettings({ IMAP_URL: `imap://help:secret@127.0.0.1:${port}`, MAIL_FROM: 'help@zakaz.example' })
  asuo = await startAsuoFixture({ mail: settings, log: pino({ level: 'silent' }) })
  operator = await asuo.as('operator')
})
afterAll(async () => {
  await asuo.close()
  await server.stop()
})

const soon = (look: () => unknown) => expect.poll(look, { timeout: 10_000, interval: 50 })
const taken = async () => {
  const { items } = await operator.ask('searchEmails', { query: { direction: 'inbound' } })
  // The letters that practice begins with came by no mailbox.
  const ours = items.filter(({ messageId }) => messageId.includes('@primer.example'))
  return ours.map(({ messageId }) => messageId.replace('@primer.example', '')).sort()
}
const receiving = async () => (await operator.ask('getMailGateway')).receiving.state

describe('an inbox with a message that cannot be read or moved', () => {
  it('gives the mails behind it, and says that something stays', async () => {
    await soon(() => server.moved).toEqual([3])
    await soon(receiving).toBe('failing')
    expect(await taken()).toEqual(['<healthy>', '<immovable>'])
  })

  it('gives those, too, when they can be had, and once', async () => {
    server.fetch = () => 'OK'
    server.move = () => 'OK'
    server.hangUp()

    await soon(receiving).toBe('working')
    expect(server.inbox.size).toBe(0)
    expect(await taken()).toEqual(['<healthy>', '<immovable>', '<unreadable>'])
  })
})

describe('a mail with a value that the storage refuses', () => {
  it('makes a ticket of the bare fact that it came, and leaves the inbox', async () => {
    await using database = await databaseOf(asuo.dataDir)
    await database.run(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no' using errcode = '22P02'; end $$;
      create trigger refuse before insert on emails for each row when (new.subject = 'Mail odd') execute function refuse()`)
    server.inbox.set(5, mail('odd'))
    server.hangUp()

    await soon(() => server.moved).toContain(5)

    const { items } = await operator.ask('searchEmails', { query: { unanswered: 'true' } })
    const odd = items.find(({ messageId }) => messageId === '<odd@primer.example>')
    expect(odd).toMatchObject({ from: 'zakaz@primer.example', uin: expect.stringMatching(/^SP-/) })
    expect(odd?.preview).toMatch(/^\(Письмо не удалось сохранить: оно лежит .*«ASUO»/)
  })
})

describe('a mail that wants no answer of a machine', () => {
  it('makes a ticket without one: people of a group write so, too', async () => {
    server.inbox.set(4, mail('group', 'List-Id: <zakupki.primer.example>'))
    server.hangUp()
    await soon(() => server.moved).toContain(4)

    const { items } = await operator.ask('searchEmails', { query: { unanswered: 'true' } })

    const uin = items.find(({ messageId }) => messageId.includes('group'))?.uin ?? ''
    const emails = await operator.ask('listEmails', { params: { ticketRef: uin } })
    expect(emails.map(({ direction }) => direction)).toEqual(['inbound'])
  })
})
