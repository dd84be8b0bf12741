import type { Space } from '#core/asuo/agent'
import type { Transaction } from '../storage/transaction.ts'
import type { StoredTicket } from '../tickets/findTicket.ts'
import type { IncomingMail } from './incomingMail.ts'

const numberInSubject = /\[\s*(SP-(\d{4,12})|TMP-[0-9A-Z]{2,8}-\d{3,})\s*\]/i

const byReferences = async (tx: Transaction, space: Space, ids: readonly string[]): Promise<number | null> => {
  if (ids.length === 0) return null
  const known = await tx
    .selectFrom('emails')
    .select(['message_id', 'ticket_id'])
    .where('space', '=', space)
    .where('message_id', 'in', ids)
    .where('ticket_id', 'is not', null)
    .execute()
  const nearest = ids.flatMap((id) => known.filter(({ message_id }) => message_id === id))
  return nearest[0]?.ticket_id ?? null
}

const bySubject = async (tx: Transaction, space: Space, subject: string): Promise<number | null> => {
  const found = numberInSubject.exec(subject)
  if (!found) return null
  const all = tx.selectFrom('tickets').select('id').where('space', '=', space)
  const [, whole = '', digits] = found
  const one = digits === undefined ? all.where('provisional_number', '=', whole.toUpperCase()) : all.where('number', '=', Number(digits))
  return (await one.executeTakeFirst())?.id ?? null
}

/**
 * The ticket a mail is about, locked, or null: by the mails it refers to, the nearest first, else by the number in its subject. An
 * unknown number is no number.
 */
export const threadOf = async (tx: Transaction, space: Space, mail: IncomingMail): Promise<StoredTicket | null> => {
  const ids = [...(mail.inReplyTo === null ? [] : [mail.inReplyTo]), ...mail.references.toReversed()]
  const ticketId = (await byReferences(tx, space, ids)) ?? (await bySubject(tx, space, mail.subject))
  if (ticketId === null) return null
  return tx.selectFrom('tickets').selectAll().where('id', '=', ticketId).forUpdate().executeTakeFirstOrThrow()
}
