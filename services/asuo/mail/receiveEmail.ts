import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Space } from '#core/asuo/agent'
import type { EmailIngestResult } from '#core/asuo/emailInbound'
import { isFinal } from '#core/asuo/ticketStatus'
import type { Account } from '../http/asked.ts'
import { granted, type Judgement } from '../http/judgement.ts'
import type { Transaction } from '../storage/transaction.ts'
import { createTicket } from '../tickets/createTicket.ts'
import type { StoredTicket } from '../tickets/findTicket.ts'
import { noteEvent } from '../tickets/noteEvent.ts'
import { uinOf } from '../tickets/uinOf.ts'
import { answerRegistered } from './answerRegistered.ts'
import { applyReport } from './applyReport.ts'
import type { IncomingMail } from './incomingMail.ts'
import type { MailPost } from './mailPost.ts'
import { registrationOf } from './mailTicket.ts'
import { storableMail } from './storableMail.ts'
import { threadOf } from './threadOf.ts'
import { searchInTicket, writeEmail } from './writeEmail.ts'

/** Who takes a mail in, and where. */
export interface Receiving {
  readonly tx: Transaction
  readonly account: Account
  readonly space: Space
  readonly post: MailPost
  readonly now: Date
}

const ignored: EmailIngestResult = { uin: null, action: 'ignored' }

/** One mail is taken in by one at a time; what it became where it is known already. */
const knownAs = async ({ tx, space }: Receiving, mail: IncomingMail): Promise<EmailIngestResult | null> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${space} ${mail.messageId}`}, 0))`.execute(tx)
  const known = await tx
    .selectFrom('emails')
    .leftJoin('tickets', 'tickets.id', 'emails.ticket_id')
    .select('tickets.number')
    .where('emails.space', '=', space)
    .where('emails.direction', '=', 'inbound')
    .where('emails.message_id', '=', mail.messageId)
    .executeTakeFirst()
  return known ? { uin: known.number === null ? null : uinOf(known.number), action: 'duplicate' } : null
}

const isAddress = (post: MailPost, address: string): boolean => post.from?.address.toLowerCase() === address.toLowerCase()

/** A form on a website writes in the name of the mailbox it writes to; the person stands in Reply-To. */
const fromPerson = (post: MailPost, mail: IncomingMail): IncomingMail => {
  const { replyTo } = mail
  if (replyTo === null || !isAddress(post, mail.from) || isAddress(post, replyTo.address)) return mail
  return { ...mail, from: replyTo.address, fromName: replyTo.name }
}

/** A mail of ours that came back, by its Message-ID or by its sender. */
const isOwn = async ({ tx, post }: Receiving, mail: IncomingMail): Promise<boolean> => {
  if (isAddress(post, mail.from)) return true
  const sent = tx.selectFrom('emails').select('id').where('message_id', '=', mail.messageId).where('direction', '=', 'outbound')
  return (await sent.executeTakeFirst()) !== undefined
}

const keep = async ({ tx, space, account, now }: Receiving, mail: IncomingMail, ticketId: number | null): Promise<void> => {
  const id = randomUUID()
  const row = {
    id,
    space,
    ticket_id: ticketId,
    direction: 'inbound',
    state: 'received',
    template: null,
    automatic: mail.automatic || mail.report !== null,
    message_id: mail.messageId,
    in_reply_to: mail.inReplyTo,
    references: mail.references,
    from_address: mail.from,
    from_name: mail.fromName,
    to_address: mail.to.join(', '),
    subject: mail.subject,
    body: mail.text,
    html: mail.html,
    author_id: null,
    letter_check: null,
    settled_at: null,
    settled_by: null,
    at: mail.receivedAt < now ? mail.receivedAt : now,
    sent_at: null,
    due_at: null,
    error: null,
  } as const
  await writeEmail(tx, row, mail.attachments)
  if (ticketId !== null) await noteEvent(tx, ticketId, 'email.received', account.id, { emailId: id }, now)
}

const register = async (receiving: Receiving, mail: IncomingMail, before: StoredTicket | null): Promise<Judgement<EmailIngestResult>> => {
  const { tx, account, space, now } = receiving
  const body = registrationOf(space, mail, before === null ? null : `ext:${before.external_id}`)
  const asked = { params: null, query: {}, body, account, space, ifMatch: null, ifNoneMatch: null, lastEventId: null, db: tx, now }
  const made = await createTicket(asked)
  if (!made.ok) return made
  const ticket = await tx.selectFrom('tickets').selectAll().where('external_id', '=', body.externalId).executeTakeFirstOrThrow()
  await keep(receiving, mail, ticket.id)
  await answerRegistered(receiving, ticket, mail)
  return granted({ uin: uinOf(ticket.number), action: 'created' })
}

/**
 * Takes a mail in, once for its Message-ID. What a machine submitted and what is our own makes no ticket and gets no answer; a report
 * goes to the mail it is about; a mail about an open ticket goes into it; any other makes a ticket, linked both ways with the closed
 * or refused one it was about (3.11), and its sender is told the number (2.1).
 */
export const receiveEmail = async (receiving: Receiving, came: IncomingMail): Promise<Judgement<EmailIngestResult>> => {
  const { tx, space, now, post } = receiving
  const mail = fromPerson(post, storableMail(came))
  const known = await knownAs(receiving, mail)
  if (known) return granted(known)
  const reported = mail.report === null ? null : await applyReport(receiving, mail.report)
  if (reported) {
    await keep(receiving, mail, reported.id)
    return granted({ uin: uinOf(reported.number), action: 'appended' })
  }
  if (mail.automatic || mail.report !== null || (await isOwn(receiving, mail))) {
    await keep(receiving, mail, null)
    return granted(ignored)
  }
  const ticket = await threadOf(tx, space, mail)
  if (ticket === null || isFinal(ticket.status)) return register(receiving, mail, ticket)
  await keep(receiving, mail, ticket.id)
  await searchInTicket(tx, ticket.id, now, mail.subject, mail.text)
  return granted({ uin: uinOf(ticket.number), action: 'appended' })
}
