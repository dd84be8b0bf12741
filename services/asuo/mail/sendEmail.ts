import { sql } from 'kysely'
import type { EmailTemplate } from '#core/asuo/email'
import { largestFiles } from '#core/asuo/emailOutbound'
import { isFinal } from '#core/asuo/ticketStatus'
import { composeLetter } from '#core/mail/composeLetter'
import { letterCheckOf } from '#core/mail/letterCheckOf'
import { letterWording } from '#core/mail/letterWording'
import type { Answer, Asked } from '../http/asked.ts'
import { granted, type Judgement, refused, refusedField } from '../http/judgement.ts'
import type { Transaction } from '../storage/transaction.ts'
import { findTicket, type StoredTicket } from '../tickets/findTicket.ts'
import { uinOf } from '../tickets/uinOf.ts'
import { emailViews, selectEmails } from './emailView.ts'
import type { MailPost } from './mailPost.ts'
import { messageIdOf } from './messageIds.ts'
import { fileName } from './mime/fileName.ts'
import { typeByContent } from './mime/typeByContent.ts'
import { type Answered, queueEmail } from './queueEmail.ts'

type Sending = Asked<'sendEmail'>

/** A number and a refusal are told, not discussed: they go out of a ticket that is closed or refused, too. */
const ofFinal: ReadonlySet<EmailTemplate> = new Set(['registered', 'refused'])

const refusalText = async (tx: Transaction, ticketId: number, locale: Sending['body']['locale']): Promise<string | null> => {
  const told = await tx
    .selectFrom('ticket_events')
    .select('data')
    .where('ticket_id', '=', ticketId)
    .where('type', '=', 'ticket.refused')
    .executeTakeFirst()
  if (!told) return null
  return `${String(told.data.explanation)}\n\n${letterWording[locale].redirect(String(told.data.redirectTo))}`
}

/**
 * Whether the address wrote into the ticket by its number without being the caller's, and no person wrote to it yet: anybody can guess
 * a number, so such a one is told only what an operator writes himself.
 */
const isStranger = async ({ db, body }: Sending, ticket: StoredTicket): Promise<boolean> => {
  const to = body.to.toLowerCase()
  if (ticket.caller.email?.toLowerCase() === to) return false
  const mails = await db
    .selectFrom('emails')
    .select(['direction', 'from_address', 'to_address', 'author_id'])
    .where('ticket_id', '=', ticket.id)
    .execute()
  const wrote = mails.some(({ direction, from_address }) => direction === 'inbound' && from_address.toLowerCase() === to)
  return wrote && !mails.some(({ author_id, to_address }) => author_id !== null && to_address.toLowerCase() === to)
}

/** What the ticket itself has to say where the operator wrote nothing. */
const knownText = async (asked: Sending, ticket: StoredTicket): Promise<string | null> => {
  const { db, body } = asked
  if (await isStranger(asked, ticket)) return null
  if (body.template === 'refused') return refusalText(db, ticket.id, body.locale)
  if (body.template !== 'answer' || ticket.resolution === null) return null
  return `${letterWording[body.locale].answer}\n\n${ticket.resolution.text}`
}

/** The mail that is answered: the one named, else the last the ticket got from the address written to. */
const findAnswered = async ({ db, body }: Sending, ticket: StoredTicket): Promise<Answered | null> => {
  const known = db.selectFrom('emails').select(['message_id', 'reference_ids', 'from_address']).where('ticket_id', '=', ticket.id)
  if (body.inReplyTo) {
    const messageId = messageIdOf(body.inReplyTo)
    const named = await known.where('message_id', '=', messageId).executeTakeFirst()
    return { messageId, references: named?.reference_ids ?? [] }
  }
  const received = await known.where('direction', '=', 'inbound').where('automatic', '=', false).orderBy('seq', 'desc').execute()
  const last = received.find(({ from_address }) => from_address.toLowerCase() === body.to.toLowerCase())
  return last ? { messageId: last.message_id, references: last.reference_ids } : null
}

/**
 * A colleague put a mail to the ticket into the outbox after this one came, and it did not fail to reach anybody; or he answered a mail that is
 * in another ticket out of this one, which was made of it.
 */
const isAnsweredSince = async ({ db, account }: Sending, ticket: StoredTicket, messageId: string): Promise<boolean> => {
  const { rows } = await sql<{ seq: number }>`
    select later.seq from emails later
    where later.ticket_id = ${ticket.id}
      and (later.in_reply_to = ${messageId} or exists (
        select 1 from emails came where came.ticket_id = later.ticket_id and came.seq < later.seq and came.message_id = ${messageId}
          and came.direction = 'inbound'))
      and later.direction = 'outbound' and not later.automatic and later.author_id <> ${account.id} and later.state not in ('failed', 'bounced')
    limit 1`.execute(db)
  return rows.length > 0
}

const filesOf = ({ body }: Sending) =>
  (body.attachments ?? []).map(({ name, content }) => {
    const bytes = Buffer.from(content, 'base64')
    return { name: fileName(name), type: typeByContent(bytes, 'application/octet-stream'), size: bytes.length, content: bytes }
  })

/** Puts an operator's mail into the outbox of the service. */
export const sendEmail =
  (post: MailPost) =>
  async (asked: Sending): Promise<Judgement<Answer>> => {
    const { account, params, space, body, db: tx, now } = asked
    const found = await findTicket(tx, account, space, params.ticketRef, 'lock')
    if (!found.ok) return found
    const ticket = found.value
    if (isFinal(ticket.status) && !ofFinal.has(body.template)) {
      return refused('ticket-closed', 'A closed or refused ticket is told its number or its refusal, nothing else')
    }
    const told = { uin: uinOf(ticket.number), provisionalNumber: ticket.provisional_number, subject: ticket.subject }
    const letter = composeLetter(body.template, told, body.body ?? (await knownText(asked, ticket)), body.locale)
    if (letter === null) return refusedField('validation-failed', '/body', 'required', `The template ${body.template} needs a text`)
    const answered = await findAnswered(asked, ticket)
    if (body.unlessAnswered && answered !== null && (await isAnsweredSince(asked, ticket, answered.messageId))) {
      return refused('email-answered', 'A colleague has written to this ticket since that mail came')
    }
    const attachments = filesOf(asked)
    if (attachments.reduce((sum, { size }) => sum + size, 0) > largestFiles) {
      return refusedField('validation-failed', '/attachments', 'too-big', 'All files together may have 10 MB')
    }
    const check = letterCheckOf(body.template, told.uin, letter.body, body.locale)
    const outgoing = { ticket, to: body.to, template: body.template, letter, answered, authorId: account.id, check, attachments }
    const id = await queueEmail(tx, post, outgoing, now)
    const row = await selectEmails(tx).where('emails.id', '=', id).executeTakeFirstOrThrow()
    return granted({ status: 202, body: (await emailViews(tx, [row]))[0] })
  }
