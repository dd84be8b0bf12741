import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { openMailbox } from '../../services/asuo/mail/imap/openMailbox.ts'
import { type MailSettings, readMailSettings } from '../../services/asuo/mail/mailSettings.ts'
import { createSmtpSender } from '../../services/asuo/mail/smtp/smtpSender.ts'
import { systemClock } from '../../services/asuo/serviceClock.ts'
import { FakeSmtpServer } from './FakeSmtpServer.ts'

/** An address of this machine that does not go by its own name: to the service it is a server in the network. */
const elsewhere = '127.0.0.2'
const secret = 'tajna'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of undo.splice(0)) await end()
})

const settings = (environment: Readonly<Record<string, string>>): MailSettings => {
  const set = readMailSettings({ MAIL_FROM: 'help@zakaz.example', ...environment })
  if (set === null) throw new Error('mail is off')
  return set
}

/** A mailbox server without encryption; what it hears. */
const plainImap = async () => {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(async (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n')
    for await (const line of createInterface({ input: socket })) {
      heard.push(line)
      const [tag = '', command = ''] = line.split(' ')
      if (command.toUpperCase() === 'CAPABILITY') socket.write(`* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n${tag} OK done\r\n`)
      else socket.write(`${tag} BAD no\r\n`)
    }
  }).listen(0, elsewhere)
  await once(server, 'listening')
  undo.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  return { heard, port: (server.address() as AddressInfo).port }
}

const mail = {
  id: '0192f3c4-0000-7000-8000-000000000001',
  messageId: '<a@zakaz.example>',
  to: 'zakaz@primer.example',
  subject: 'x',
  text: 'x',
  inReplyTo: null,
  references: [],
  automatic: false,
  at: new Date(),
  attachments: [],
}

describe('a password', () => {
  it('is not told to a mail server in the network that has no encryption', async () => {
    const server = new FakeSmtpServer()
    const port = await server.start(0, elsewhere)
    undo.push(() => server.stop())
    const { smtp, from } = settings({ SMTP_URL: `smtp://help:${secret}@${elsewhere}:${port}` })
    if (smtp === null) throw new Error('no server')
    const sender = createSmtpSender(smtp, from)

    expect(await sender.send(mail)).toMatchObject({ kind: 'unreachable' })

    sender.close()
    expect(server.heard.some((line) => line.startsWith('STARTTLS'))).toBe(true)
    expect(server.heard.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
  })

  it('is not told to a mailbox server in the network that has no encryption', async () => {
    const { heard, port } = await plainImap()
    const { imap } = settings({ IMAP_URL: `imap://help:${secret}@${elsewhere}:${port}` })
    if (imap === null) throw new Error('no server')

    await expect(openMailbox(imap, 'ASUO', systemClock, new Promise(() => undefined))).rejects.toThrow()

    expect(heard.join('\n')).not.toMatch(new RegExp(`LOGIN|AUTHENTICATE|${secret}`, 'i'))
  })
})
