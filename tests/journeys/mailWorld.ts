import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { createTransport } from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import { freePort } from '../../services/asuo/storage/freePort.ts'
import { AsuoProcess } from '../asuo/AsuoProcess.ts'
import { MailServers } from '../mail/MailServers.ts'
import { AsuoReader } from './asuoReader.ts'

const help = 'help@zakaz.example'

/** A ticket service with a real Postfix and a real Dovecot, and the people who write to it. */
export interface MailWorld {
  readonly url: string
  readonly reader: AsuoReader
  /** Sends as `<name>@primer.example`; `answers`: the letter it replies to, `file`: one that goes with it, by its name and text. */
  post(
    name: string,
    subject: string,
    text: string,
    more?: Readonly<{ answers?: Email | undefined; file?: readonly [string, string] }>,
  ): Promise<void>
  /** Letters in the mailbox of `<name>`, oldest first, once there are so many. */
  letters(name: string, count: number): Promise<readonly Email[]>
  /** The service ends, outright where it is killed, and answers again under the same address. */
  stop(how: 'SIGTERM' | 'SIGKILL'): Promise<void>
  start(): Promise<void>
  end(): Promise<void>
}

export const startMailWorld = async (names: readonly string[]): Promise<MailWorld> => {
  const servers = await MailServers.start([help, ...names.map((name) => `${name}@primer.example`)])
  const dataDir = mkdtempSync(join(tmpdir(), 'asuo-'))
  const port = await freePort()
  const environment = {
    SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}`,
    IMAP_URL: `imap://help:${servers.password}@127.0.0.1:${servers.imapPort}`,
    MAIL_FROM: `Служба поддержки <${help}>`,
  }
  const start = () => AsuoProcess.startWith(environment, '--port', String(port), '--data', dataDir, '--practice')
  let asuo = await start()
  const transport = createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true })
  return {
    url: asuo.url,
    reader: await AsuoReader.signIn(asuo.url, 'lead'),
    post: async (name, subject, text, { answers, file } = {}) => {
      const inReplyTo = answers?.messageId
      await transport.sendMail({
        from: `${name}@primer.example`,
        to: help,
        subject,
        text,
        ...(inReplyTo ? { inReplyTo, references: inReplyTo } : {}),
        ...(file ? { attachments: [{ filename: file[0], content: file[1] }] } : {}),
      })
    },
    letters: async (name, count) => {
      await expect.poll(async () => (await servers.messages(name)).length, { timeout: 30_000 }).toBe(count)
      return Promise.all((await servers.messages(name)).map((source) => PostalMime.parse(source)))
    },
    stop: async (how) => void (await asuo.end(how)),
    start: async () => {
      asuo = await start()
    },
    end: async () => {
      await asuo[Symbol.asyncDispose]()
      await servers[Symbol.asyncDispose]()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** «Письма» as an operator uses it. */
export const mailScreen = (page: Page) => {
  const letter = page.getByRole('region', { name: 'Новое письмо' })
  return {
    letter,
    link: page.getByRole('link', { name: 'Письма' }),
    list: page.getByRole('list', { name: 'Входящие письма' }),
    conversation: page.getByRole('region', { name: /^Переписка по обращению/ }),
    text: letter.getByRole('textbox', { name: 'Ответ' }),
    send: letter.getByRole('button', { name: 'Отправить' }),
    saved: letter.getByText('сохранено', { exact: true }),
    /** Opens the conversation of the mail whose row says so. */
    async open(words: RegExp) {
      await page.getByRole('link', { name: 'Письма' }).click()
      await page.getByRole('list', { name: 'Входящие письма' }).getByRole('button', { name: words }).first().click({ timeout: 60_000 })
    },
    async choose(kind: string) {
      await letter.getByRole('combobox', { name: 'Вид письма' }).click()
      await page.getByRole('option', { name: kind }).click()
    },
  }
}
