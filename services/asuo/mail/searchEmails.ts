import { sql } from 'kysely'
import type { EmailSummary } from '#core/asuo/email'
import type { EmailQuery } from '#core/asuo/query'
import type { Answer, Asked } from '../http/asked.ts'
import { cursorOf, readCursor, wholeNumber } from '../http/cursor.ts'
import { granted, type Judgement } from '../http/judgement.ts'
import type { Database } from '../storage/openStorage.ts'
import { envelopeView, selectEmails } from './emailView.ts'

const previewLength = 200

/** A person's mail of the ticket that was put into the outbox after this one, and did not fail to reach anybody. */
const isAnswered = sql<boolean>`exists (
  select 1 from emails later where later.ticket_id = emails.ticket_id and later.seq > emails.seq
    and later.direction = 'outbound' and not later.automatic
    and later.state not in ('failed', 'bounced'))`

const waitsForPerson = sql<boolean>`emails.direction = 'inbound' and not emails.automatic and emails.ticket_id is not null
  and tickets.status not in ('closed', 'refused') and emails.settled_at is null and not ${isAnswered}`

const filtered = (db: Database, query: EmailQuery) => {
  let found = selectEmails(db)
  if (query.direction !== undefined) found = found.where('emails.direction', '=', query.direction)
  if (query.state !== undefined) found = found.where('emails.state', 'in', query.state)
  if (query.unanswered !== undefined) found = found.where(waitsForPerson)
  return found
}

/** Mails of the space, those that came or were written last first. */
export const searchEmails = async ({ query, space, db }: Asked<'searchEmails'>): Promise<Judgement<Answer>> => {
  const mark = readCursor(query.cursor, wholeNumber)
  if (!mark.ok) return mark
  const all = filtered(db, query).where('emails.space', '=', space)
  const rows = await (mark.value ? all.where('emails.seq', '<', Number(mark.value.after)) : all)
    .select([
      isAnswered.as('answered'),
      sql<string>`left(regexp_replace(left(emails.body, 2000), '\\s+', ' ', 'g'), ${previewLength})`.as('preview'),
      'tickets.status as ticket_status',
      sql<string | null>`(select name from organisations where organisations.space = tickets.space and organisations.inn = tickets.inn)`.as(
        'organisation',
      ),
      sql<number>`(select count(*)::integer from email_attachments where email_id = emails.id)`.as('attachment_count'),
    ])
    .orderBy('emails.seq', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const items: readonly EmailSummary[] = page.map((row) => ({
    ...envelopeView(row),
    preview: row.preview.trim(),
    attachmentCount: row.attachment_count,
    answered: row.answered,
    ticketStatus: row.ticket_status,
    organisation: row.organisation,
  }))
  const last = page.at(-1)
  const nextCursor = last && rows.length > page.length ? cursorOf({ after: String(last.seq), id: '' }) : null
  return granted({ status: 200, body: { items, nextCursor } })
}
