import type { Selectable } from 'kysely'
import type { Email, EmailAttachment } from '#core/asuo/email'
import type { Database } from '../storage/openStorage.ts'
import type { EmailRow } from '../storage/tables.ts'
import { uinOf } from '../tickets/uinOf.ts'

/** A mail with the number of its ticket. */
export type StoredEmail = Selectable<EmailRow> & { readonly number: number | null }

export const selectEmails = (db: Database) =>
  db.selectFrom('emails').leftJoin('tickets', 'tickets.id', 'emails.ticket_id').selectAll('emails').select('tickets.number')

export const envelopeView = (row: StoredEmail) => ({
  id: row.id,
  uin: row.number === null ? null : uinOf(row.number),
  direction: row.direction,
  state: row.state,
  template: row.template,
  messageId: row.message_id,
  from: row.from_address,
  fromName: row.from_name,
  to: row.to_address,
  subject: row.subject,
  automatic: row.automatic,
  at: row.at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  attempts: row.attempts,
  error: row.error,
  settled: row.settled_at === null ? null : { at: row.settled_at.toISOString(), agentId: row.settled_by ?? '' },
})

const attachmentsOf = async (db: Database, rows: readonly StoredEmail[]): Promise<ReadonlyMap<string, readonly EmailAttachment[]>> => {
  const ids = rows.map(({ id }) => id)
  const found = await db
    .selectFrom('email_attachments')
    .select(({ eb }) => ['id', 'email_id', 'name', 'type', 'size', eb('content', 'is not', null).as('isKept')])
    .where('email_id', 'in', ids)
    .orderBy('place')
    .execute()
  const byEmail = new Map<string, EmailAttachment[]>()
  for (const { id, email_id, name, type, size, isKept } of found) {
    byEmail.set(email_id, [...(byEmail.get(email_id) ?? []), { id, name, type, size, isKept: Boolean(isKept) }])
  }
  return byEmail
}

/** Rows as the contract shows them, in the same order. */
export const emailViews = async (db: Database, rows: readonly StoredEmail[]): Promise<readonly Email[]> => {
  if (rows.length === 0) return []
  const attachments = await attachmentsOf(db, rows)
  return rows.map((row) => ({
    ...envelopeView(row),
    inReplyTo: row.in_reply_to,
    references: [...row.reference_ids],
    body: row.body,
    html: row.html,
    attachments: [...(attachments.get(row.id) ?? [])],
    authorId: row.author_id,
    check: row.letter_check,
  }))
}

/** The mails of a ticket, oldest first. */
export const emailsOf = async (db: Database, ticketId: number): Promise<readonly Email[]> =>
  emailViews(db, await selectEmails(db).where('emails.ticket_id', '=', ticketId).orderBy('emails.seq').execute())
