import { createTransport } from 'nodemailer'
import type { Mailbox } from '../mailPost.ts'
import type { MailServer } from '../mailSettings.ts'
import type { LeavingMail, MailSender } from './mailSender.ts'
import { outcomeOf } from './outcomeOf.ts'

const limits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 }

/** RFC 3834: what ASUO wrote itself says so, and asks for no answer. */
const automaticHeaders = { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }

const messageOf = (mail: LeavingMail, from: Mailbox) => ({
  from: { name: from.name ?? '', address: from.address },
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  messageId: mail.messageId,
  date: mail.at,
  ...(mail.inReplyTo === null ? {} : { inReplyTo: mail.inReplyTo }),
  ...(mail.references.length === 0 ? {} : { references: [...mail.references] }),
  headers: mail.automatic ? automaticHeaders : {},
  attachments: mail.attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
  // The id comes back in the report of a server that cannot deliver, with the headers of the mail.
  dsn: { id: mail.id, return: 'headers', notify: 'failure' },
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** Mail by SMTP, one connection for each. */
export const createSmtpSender = (server: MailServer, from: Mailbox): MailSender => {
  const { host, port, secure, isLocal, mustEncrypt, user, password } = server
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: mustEncrypt,
    ignoreTLS: isLocal,
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    ...limits,
  })
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from))
        return { kind: 'sent' }
      } catch (failure) {
        return outcomeOf(failure)
      }
    },
    close: () => transport.close(),
  }
}
