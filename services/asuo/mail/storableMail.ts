import { createHash } from 'node:crypto'
import type { IncomingMail } from './incomingMail.ts'

/** RFC 5322 has printable ASCII only; PostgreSQL's index takes no more than 2704 bytes. */
const plainId = /^[\x21-\x7e]{1,998}$/

/** Of a surrogate pair. */
const halves = /\p{Cs}/gu

const storableText = (text: string): string => text.replaceAll('\0', '').replaceAll(halves, '\ufffd')

/** An id that cannot be stored as it is becomes one that follows from it, so a reply to it still finds its thread. */
const storableId = (id: string): string => {
  if (plainId.test(id)) return id
  return `<${createHash('sha256').update(id).digest('hex')}@odd-message-id.invalid>`
}

/** A mail with nothing in it that PostgreSQL refuses: else it could never be taken in, and would be fetched for ever. */
export const storableMail = (mail: IncomingMail): IncomingMail => ({
  ...mail,
  messageId: storableId(mail.messageId),
  from: storableText(mail.from),
  fromName: mail.fromName === null ? null : storableText(mail.fromName),
  replyTo: mail.replyTo && {
    address: storableText(mail.replyTo.address),
    name: mail.replyTo.name === null ? null : storableText(mail.replyTo.name),
  },
  to: mail.to.map(storableText),
  subject: storableText(mail.subject),
  text: storableText(mail.text),
  html: mail.html === null ? null : storableText(mail.html),
  inReplyTo: mail.inReplyTo === null ? null : storableId(mail.inReplyTo),
  references: mail.references.map(storableId),
  attachments: mail.attachments.map((file) => ({ ...file, name: storableText(file.name), type: storableText(file.type) })),
  report: mail.report && {
    ...mail.report,
    messageIds: mail.report.messageIds.map(storableId),
    diagnostic: storableText(mail.report.diagnostic),
  },
})
