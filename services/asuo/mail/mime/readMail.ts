import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Email } from 'postal-mime'
import type { IncomingMail } from '../incomingMail.ts'
import { messageIdOf, messageIdsIn } from '../messageIds.ts'
import { attachmentLimits, attachmentsOf, bytesOf } from './attachmentsOf.ts'
import { isAutomatic, wantsNoAnswer } from './isAutomatic.ts'
import { cleanLine, cleanText, textOfHtml } from './plainText.ts'
import { readReport } from './readReport.ts'
import { repairSource } from './repairSource.ts'
import { beginningOf, safeHtml } from './safeHtml.ts'

const longestId = 998
const longestChain = 100

/** A mail without a Message-ID has one that follows from what it says. */
const idOf = (parsed: Email, source: Uint8Array): string => {
  const id = messageIdOf(parsed.messageId ?? '')
  if (id !== '<>' && id.length <= longestId) return id
  return `<${createHash('sha256').update(source).digest('hex')}@no-message-id.invalid>`
}

const addressesIn = (addresses: readonly Address[] | undefined): readonly string[] =>
  (addresses ?? []).flatMap((address) => (address.group ?? [address]).map((mailbox) => mailbox.address)).filter((address) => address !== '')

const senderOf = ({ from, sender, returnPath }: Email): { readonly address: string; readonly name: string | null } => {
  const mailbox = from?.group?.[0] ?? from
  const address = mailbox?.address || addressesIn(sender ? [sender] : [])[0] || returnPath || ''
  return { address: cleanLine(address, 254), name: cleanLine(mailbox?.name ?? '', 200) || null }
}

const replyToOf = ({ replyTo }: Email): IncomingMail['replyTo'] => {
  const [first] = replyTo ?? []
  const mailbox = first?.group?.[0] ?? first
  if (!mailbox?.address) return null
  return { address: cleanLine(mailbox.address, 254), name: cleanLine(mailbox.name, 200) || null }
}

interface Body {
  readonly text: string
  readonly html: string | null
}

/** The text for a person, and the HTML where it can be shown whole. */
const writtenIn = (parsed: Email): Body => {
  const source = cleanText(parsed.html ?? '')
  const safe = source === '' ? null : safeHtml(source)
  const written = cleanText(parsed.text ?? '')
  const isWhole = beginningOf(source).length === source.length
  if (written !== '' || safe === null) return { text: written, html: isWhole ? safe : null }
  const text = textOfHtml(safe)
  return isWhole ? { text, html: safe } : { text: `${text}\n\n(Письмо длиннее: целиком оно лежит в почтовом ящике.)`, html: null }
}

const bodyOf = (parsed: Email): Body => {
  const { text, html } = writtenIn(parsed)
  if (parsed.attachments.length <= attachmentLimits.named) return { text, html }
  return { text: `${text}\n\n(Вложений больше, чем названо: все они лежат в почтовом ящике.)`.trim(), html: null }
}

const reportIn = (parsed: Email) => {
  const isReport = parsed.headers.some(({ key, value }) => key === 'content-type' && /^\s*multipart\/report\b/i.test(value))
  const partsOf = () => parsed.attachments.map((part) => ({ type: part.mimeType, text: Buffer.from(bytesOf(part)).toString('utf8') }))
  return isReport ? readReport(parsed.headers, partsOf()) : null
}

/** Reads a mail as it came, whatever wrote it. Rejects only what is no mail at all: parts without end, headers without limit. */
export const readMail = async (source: Buffer, receivedAt: Date): Promise<IncomingMail> => {
  const parsed = await PostalMime.parse(repairSource(source), { forceRfc822Attachments: true })
  const { address, name } = senderOf(parsed)
  const usable = (ids: readonly string[]) => ids.filter((id) => id.length <= longestId)
  const report = reportIn(parsed)
  return {
    messageId: idOf(parsed, source),
    from: address,
    fromName: name,
    replyTo: replyToOf(parsed),
    to: addressesIn([...(parsed.to ?? []), ...(parsed.cc ?? [])]).map((recipient) => cleanLine(recipient, 254)),
    subject: cleanLine(parsed.subject ?? '', 2000),
    ...bodyOf(parsed),
    inReplyTo: usable(messageIdsIn(parsed.inReplyTo))[0] ?? null,
    references: usable(messageIdsIn(parsed.references)).slice(-longestChain),
    automatic: isAutomatic(parsed.headers),
    wantsNoAnswer: wantsNoAnswer(parsed.headers),
    receivedAt,
    attachments: report === null ? attachmentsOf(parsed.attachments) : [],
    report,
  }
}
