import type { TicketEventType } from '#core/asuo/ticketEvent'
import type { Transaction } from '../storage/transaction.ts'

/** One line of the audit trail, in the transaction of what it tells. */
export const noteEvent = async (
  tx: Transaction,
  ticketId: number,
  type: TicketEventType,
  actorId: string,
  data: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('ticket_events')
    .values({ ticket_id: ticketId, type, actor_id: actorId, data: JSON.stringify(data), at: now })
    .execute()
}
