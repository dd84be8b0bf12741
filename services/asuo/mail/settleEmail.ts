import type { Answer, Asked } from '../http/asked.ts'
import { granted, type Judgement, refused } from '../http/judgement.ts'
import { noteEvent } from '../tickets/noteEvent.ts'
import { emailViews, selectEmails } from './emailView.ts'

/** Marks a mail that came as needing no answer: it waits for nobody any more. Who said so first stands. */
export const settleEmail = async ({ account, params, space, db: tx, now }: Asked<'settleEmail'>): Promise<Judgement<Answer>> => {
  const found = () => selectEmails(tx).where('emails.id', '=', params.emailId).where('emails.space', '=', space)
  const row = await found().forUpdate('emails').executeTakeFirst()
  if (!row) return refused('not-found', 'There is no such mail here')
  if (row.direction !== 'inbound' || row.ticket_id === null) {
    return refused('transition-not-allowed', 'Only a mail that came to a ticket waits for an answer')
  }
  if (row.settled_at === null) {
    await tx.updateTable('emails').set({ settled_at: now, settled_by: account.id }).where('id', '=', row.id).execute()
    await noteEvent(tx, row.ticket_id, 'email.settled', account.id, { emailId: row.id }, now)
  }
  return granted({ status: 200, body: (await emailViews(tx, [await found().executeTakeFirstOrThrow()]))[0] })
}
