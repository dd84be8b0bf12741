import { randomUUID } from 'node:crypto'
import type { EmailTemplate } from '#core/asuo/email'
import type { LetterCheck } from '#core/asuo/letterCheck'
import type { Letter } from '#core/mail/composeLetter'
import type { Transaction } from '../storage/transaction.ts'
import type { StoredTicket } from '../tickets/findTicket.ts'
import type { IncomingAttachment } from './incomingMail.ts'
import type { MailPost } from './mailPost.ts'
import { ownMessageId } from './messageIds.ts'
import { searchInTicket, writeEmail } from './writeEmail.ts'

/** What a mail answers to: its Message-ID and, oldest first, what that one referred to. */
export interface Answered {
  readonly messageId: string
  readonly references: readonly string[]
}

export interface Outgoing {
  readonly ticket: StoredTicket
  readonly to: string
  readonly template: EmailTemplate
  readonly letter: Letter
  readonly answered: Answered | null
  /** Null: ASUO wrote it itself. */
  readonly authorId: string | null
  /** Of what a person wrote. */
  readonly check: LetterCheck | null
  readonly attachments: readonly IncomingAttachment[]
}

/** RFC 5322 leaves the length open; servers do not. The first one names the thread, the last ones its end. */
const longestChain = 20

const chainOf = ({ messageId, references }: Answered): readonly string[] => {
  const chain = [...references.filter((id) => id !== messageId), messageId]
  return chain.length <= longestChain ? chain : [...chain.slice(0, 1), ...chain.slice(1 - longestChain)]
}

/** Puts a mail into the outbox, in the transaction of what it tells. Answers with its id. */
export const queueEmail = async (tx: Transaction, post: MailPost, outgoing: Outgoing, now: Date): Promise<string> => {
  const { ticket, to, template, letter, answered, authorId, check, attachments } = outgoing
  const id = randomUUID()
  const row = {
    id,
    space: ticket.space,
    ticket_id: ticket.id,
    direction: 'outbound',
    state: 'queued',
    template,
    automatic: authorId === null,
    message_id: ownMessageId(id, post.from),
    in_reply_to: answered?.messageId ?? null,
    references: answered === null ? [] : chainOf(answered),
    from_address: post.from?.address ?? '',
    from_name: post.from?.name ?? null,
    to_address: to,
    subject: answered === null ? letter.subject : `Re: ${letter.subject}`,
    body: letter.body,
    html: null,
    author_id: authorId,
    letter_check: check === null ? null : JSON.stringify(check),
    settled_at: null,
    settled_by: null,
    at: now,
    sent_at: null,
    due_at: now,
    error: null,
  } as const
  await writeEmail(tx, row, attachments)
  if (authorId !== null) await searchInTicket(tx, ticket.id, now, letter.body)
  return id
}
