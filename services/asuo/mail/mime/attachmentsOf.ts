import type { Attachment } from 'postal-mime'
import type { IncomingAttachment } from '../incomingMail.ts'
import { fileName } from './fileName.ts'
import { typeByContent } from './typeByContent.ts'

/** What of a mail is kept: the rest stays in the mailbox, and the ticket names it, as far as a person reads such a list. */
export const attachmentLimits = { count: 50, named: 500, eachBytes: 10_000_000, togetherBytes: 25_000_000 } as const

export const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

const endings: Readonly<Record<string, string>> = { 'message/rfc822': 'письмо.eml', 'text/calendar': 'встреча.ics' }

/** The files of a mail in its order, so many as are named. */
export const attachmentsOf = (attachments: readonly Attachment[]): readonly IncomingAttachment[] => {
  let left: number = attachmentLimits.togetherBytes
  return attachments.slice(0, attachmentLimits.named).map((attachment, place) => {
    const bytes = bytesOf(attachment)
    const fits = place < attachmentLimits.count && bytes.length <= Math.min(attachmentLimits.eachBytes, left)
    if (fits) left -= bytes.length
    return {
      name: fileName(attachment.filename ?? endings[attachment.mimeType] ?? null),
      type: typeByContent(bytes, attachment.mimeType),
      size: bytes.length,
      content: fits ? bytes : null,
    }
  })
}
