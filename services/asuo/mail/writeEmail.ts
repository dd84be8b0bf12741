import { randomUUID } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import type { EmailRow } from '../storage/tables.ts'
import type { Transaction } from '../storage/transaction.ts'
import { foldText } from '../tickets/foldText.ts'
import type { IncomingAttachment } from './incomingMail.ts'

/** How much of a mail's text is searched. */
const searched = 50_000

/** Writes a mail with its attachments, in the caller's transaction. */
export const writeEmail = async (
  tx: Transaction,
  row: Omit<Insertable<EmailRow>, 'reference_ids'> & { readonly references: readonly string[] },
  attachments: readonly IncomingAttachment[],
): Promise<void> => {
  const { references, ...columns } = row
  await tx
    .insertInto('emails')
    .values({ ...columns, reference_ids: JSON.stringify(references) })
    .execute()
  for (const [place, { name, type, size, content }] of attachments.entries()) {
    const bytes = content === null ? null : Buffer.from(content)
    await tx
      .insertInto('email_attachments')
      .values({ id: randomUUID(), email_id: row.id, place, name, type, size, content: bytes })
      .execute()
  }
}

/** What a mail says becomes part of what is sought in its ticket. */
export const searchInTicket = async (tx: Transaction, ticketId: number, now: Date, ...texts: readonly string[]): Promise<void> => {
  const text = foldText(texts.join(' ').slice(0, searched))
  await tx
    .updateTable('tickets')
    .set({ message_text: sql`message_text || ' ' || ${text}`, updated_at: now })
    .where('id', '=', ticketId)
    .execute()
}
