import type { TicketLink } from '#core/asuo/ticketLink'
import type { Answers } from '../http/asked.ts'
import { granted } from '../http/judgement.ts'
import type { Database } from '../storage/openStorage.ts'
import { inTransaction } from '../storage/transaction.ts'
import { findTicket } from './findTicket.ts'
import { linkTickets } from './linkTickets.ts'
import { noteEvent } from './noteEvent.ts'
import { uinOf } from './uinOf.ts'

/** The links as seen from one ticket, oldest first. */
export const readLinks = async (db: Database, ticketId: number): Promise<readonly TicketLink[]> => {
  const rows = await db
    .selectFrom('links')
    .innerJoin('tickets', 'tickets.id', 'links.to_ticket')
    .select(['links.id', 'links.type', 'links.created_at', 'tickets.number', 'tickets.status', 'tickets.subject'])
    .where('links.from_ticket', '=', ticketId)
    .orderBy('links.created_at')
    .orderBy('links.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    target: uinOf(row.number),
    targetStatus: row.status,
    targetSubject: row.subject,
    type: row.type,
    createdAt: row.created_at.toISOString(),
  }))
}

export const linkAnswers: Pick<Answers, 'listLinks' | 'addLink' | 'deleteLink'> = {
  listLinks: async ({ account, params, space, db }) => {
    const found = await findTicket(db, account, space, params.ticketRef)
    return found.ok ? granted({ status: 200, body: await readLinks(db, found.value.id) }) : found
  },

  addLink: async ({ account, params, space, body, db: tx, now }) => {
    const found = await findTicket(tx, account, space, params.ticketRef)
    if (!found.ok) return found
    const linked = await linkTickets(tx, account, found.value, body, now)
    if (!linked.ok) return linked
    const link = (await readLinks(tx, found.value.id)).find(({ id }) => id === linked.value)
    return granted({ status: 201, body: link })
  },

  deleteLink: ({ account, params, space, db, now }) =>
    inTransaction(db, async (tx) => {
      const found = await findTicket(tx, account, space, params.ticketRef)
      if (!found.ok) return found
      const ends = await tx.selectFrom('links').select('from_ticket').where('id', '=', params.linkId).execute()
      if (ends.some(({ from_ticket }) => from_ticket === found.value.id)) {
        await tx.deleteFrom('links').where('id', '=', params.linkId).execute()
        for (const { from_ticket } of ends) await noteEvent(tx, from_ticket, 'ticket.unlinked', account.id, { linkId: params.linkId }, now)
      }
      return granted({ status: 204, body: null })
    }),
}
