import type { TicketEvent } from '#core/asuo/ticketEvent'
import type { Database } from '../storage/openStorage.ts'
import type { StoredTicket } from './findTicket.ts'
import { uinOf } from './uinOf.ts'

/** The audit trail of one ticket, oldest first, from after `sequence`. */
export const readTicketEvents = async (
  db: Database,
  ticket: StoredTicket,
  sequence: number,
  limit: number,
): Promise<readonly TicketEvent[]> => {
  const rows = await db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket_id', '=', ticket.id)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    type: row.type,
    uin: uinOf(ticket.number),
    actorId: row.actor_id,
    data: row.data,
    at: row.at.toISOString(),
  }))
}
