import { sql } from 'kysely'
import type { Transaction } from '../storage/transaction.ts'
import { type ErasureCause, erasedText } from './erasedText.ts'

/**
 * The other side's address and name, subject, texts and files of these mails. Message ids stay: they tell threads, not people. A mail
 * still queued is left: it could not leave without its address.
 */
export const eraseEmails = async (tx: Transaction, ids: readonly string[], cause: ErasureCause, now: Date): Promise<number> => {
  if (ids.length === 0) return 0
  const text = erasedText(cause)
  const erased = await tx
    .updateTable('emails')
    .set({
      from_address: sql`case when direction = 'inbound' then ${text} else from_address end`,
      from_name: sql`case when direction = 'inbound' and from_name is not null then ${text} else from_name end`,
      to_address: sql`case when direction = 'outbound' then ${text} else to_address end`,
      subject: text,
      body: text,
      html: null,
      error: sql`case when error is null then null else ${text} end`,
      erased_at: now,
    })
    .where('id', 'in', ids)
    .where('state', '!=', 'queued')
    .where('erased_at', 'is', null)
    .returning('id')
    .execute()
  const gone = erased.map(({ id }) => id)
  if (gone.length > 0) await tx.updateTable('email_attachments').set({ name: text, content: null }).where('email_id', 'in', gone).execute()
  return gone.length
}
