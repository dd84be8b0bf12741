import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Message, MessageInput } from '#core/asuo/message'
import { isFinal } from '#core/asuo/ticketStatus'
import type { Account, Answers } from '../http/asked.ts'
import { cursorOf, readCursor, wholeNumber } from '../http/cursor.ts'
import { granted, refused, refusedField } from '../http/judgement.ts'
import type { Database } from '../storage/openStorage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Transaction } from '../storage/transaction.ts'
import { bindCall } from './bindCall.ts'
import { findTicket } from './findTicket.ts'
import { foldText } from './foldText.ts'
import { noteEvent } from './noteEvent.ts'

type MessageRow = Selectable<Tables['messages']>

const messageView = (row: MessageRow): Message => ({
  id: row.id,
  ...(row.external_id === null ? {} : { externalId: row.external_id }),
  kind: row.kind,
  body: row.body,
  ...(row.call_id === null ? {} : { callId: row.call_id }),
  ...(row.client_at === null ? {} : { clientAt: row.client_at }),
  authorId: row.author_id,
  createdAt: row.created_at.toISOString(),
})

/** Oldest first, from after `seq`. */
const readRows = (db: Database, ticketId: number, seq: number, limit: number): Promise<MessageRow[]> =>
  db.selectFrom('messages').selectAll().where('ticket_id', '=', ticketId).where('seq', '>', seq).orderBy('seq').limit(limit).execute()

/** The last so many messages of a ticket, oldest first. */
export const lastMessages = async (db: Database, ticketId: number, limit: number): Promise<readonly Message[]> => {
  const rows = await db.selectFrom('messages').selectAll().where('ticket_id', '=', ticketId).orderBy('seq', 'desc').limit(limit).execute()
  return rows.reverse().map(messageView)
}

const insertMessage = async (tx: Transaction, account: Account, ticketId: number, body: MessageInput, now: Date): Promise<MessageRow> => {
  const row = await tx
    .insertInto('messages')
    .values({
      id: randomUUID(),
      ticket_id: ticketId,
      external_id: body.externalId ?? null,
      kind: body.kind,
      body: body.body,
      call_id: body.callId ?? null,
      client_at: body.clientAt ?? null,
      author_id: account.id,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('tickets')
    .set({ message_text: sql`message_text || ' ' || ${foldText(body.body)}`, updated_at: now })
    .where('id', '=', ticketId)
    .execute()
  return row
}

export const messageAnswers: Pick<Answers, 'listMessages' | 'addMessage'> = {
  listMessages: async ({ account, params, space, query, db }) => {
    const found = await findTicket(db, account, space, params.ticketRef)
    if (!found.ok) return found
    const mark = readCursor(query.cursor, wholeNumber)
    if (!mark.ok) return mark
    const rows = await readRows(db, found.value.id, Number(mark.value?.after ?? 0), query.limit + 1)
    const page = rows.slice(0, query.limit)
    const last = page.at(-1)
    const nextCursor = last && rows.length > page.length ? cursorOf({ after: String(last.seq), id: '' }) : null
    return granted({ status: 200, body: { items: page.map(messageView), nextCursor } })
  },

  addMessage: async ({ account, params, space, body, db: tx, now }) => {
    const found = await findTicket(tx, account, space, params.ticketRef, 'lock')
    if (!found.ok) return found
    const ticket = found.value
    if (body.externalId) {
      const known = await tx.selectFrom('messages').selectAll().where('external_id', '=', body.externalId).executeTakeFirst()
      const isSame = known?.ticket_id === ticket.id && known.body === body.body && known.kind === body.kind
      if (known && isSame) return granted({ status: 200, body: messageView(known) })
      if (known) return refusedField('external-id-reuse', '/externalId', 'in-use', 'Another message has this externalId')
    }
    if (body.kind === 'public' && isFinal(ticket.status)) return refused('ticket-closed', 'A closed ticket takes notes, not replies')
    const row = await insertMessage(tx, account, ticket.id, body, now)
    if (body.callId) await bindCall(tx, ticket.id, body.callId, now)
    await noteEvent(tx, ticket.id, 'message.added', account.id, { messageId: row.id, kind: row.kind }, now)
    return granted({ status: 201, body: messageView(row) })
  },
}
