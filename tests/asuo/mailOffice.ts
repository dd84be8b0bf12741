import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { readMailSettings } from '../../services/asuo/mail/mailSettings.ts'
import type { Email } from '../../src/asuo/email.ts'
import type { EmailOutbound } from '../../src/asuo/emailOutbound.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft } from './drafts.ts'
import { FakeClock } from './FakeClock.ts'
import { FakeImapServer } from './FakeImapServer.ts'
import { FakeSmtpServer } from './FakeSmtpServer.ts'

export const hourMs = 3_600_000
export const password = 'ochen-tajnyj-parol'

export let server: FakeSmtpServer
export let mailbox: FakeImapServer
export let port: number
export let clock: FakeClock
export let asuo: AsuoFixture
export let logged = ''
let clients: Promise<{ readonly operator: AsuoClient; readonly service: AsuoClient }>
let signedInMs = 0

/** A service with mail, its two servers and its clock, for the tests of one file. */
export const withMailOffice = (): void => {
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
}

/** Signed in anew where so much time has passed that the last sign-in is over. */
export const as = async (login: 'operator' | 'service'): Promise<AsuoClient> => {
  if (signedInMs === 0 || clock.now() - signedInMs > 300_000) {
    signedInMs = clock.now()
    clients = Promise.all([asuo.as('operator'), asuo.as('service')]).then(([operator, service]) => ({ operator, service }))
  }
  return (await clients)[login]
}
export const ticket = async () => (await (await as('operator')).ask('createTicket', { body: draft() })).uin
export const write = async (uin: string, body: Partial<EmailOutbound> = {}): Promise<Email> =>
  (await as('operator')).ask('sendEmail', {
    params: { ticketRef: uin },
    body: { template: 'answer', to: 'zakaz@primer.example', body: 'Обновите страницу.', ...body },
  })
export const read = async (id: string): Promise<Email> => (await as('operator')).ask('getEmail', { params: { emailId: id } })
export const gateway = async () => (await as('operator')).ask('getMailGateway')
/** Time goes on, a second at a look, until it holds. */
export const soon = (look: () => Promise<unknown> | unknown) =>
  expect.poll(
    () => {
      clock.advance(1000)
      return look()
    },
    { timeout: 10_000, interval: 20 },
  )
export const stateOf = (id: string) => async () => (await read(id)).state
