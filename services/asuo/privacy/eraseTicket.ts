import { sql } from 'kysely'
import type { Transaction } from '../storage/transaction.ts'
import type { StoredTicket } from '../tickets/findTicket.ts'
import { ownText } from '../tickets/ownText.ts'
import { erasedAnswer } from './erasedAnswer.ts'
import { type ErasureCause, erasedCaller, erasedDutyCaller, erasedEventData, erasedText } from './erasedText.ts'
import { eraseEmails } from './eraseEmails.ts'

/** Answers kept for idempotency keys that tell of these things. */
const eraseAnswers = async (tx: Transaction, ids: readonly string[], cause: ErasureCause): Promise<void> => {
  const kept = await sql<{ account_id: string; key: string; body: string }>`
    select account_id, key, body from idempotency_keys
    where body::jsonb ->> 'externalId' = any(${ids}) or body::jsonb ->> 'id' = any(${ids}) or body::jsonb ->> 'dutyId' = any(${ids})`.execute(
    tx,
  )
  for (const { account_id, key, body } of kept.rows) {
    const erased = JSON.stringify(erasedAnswer(JSON.parse(body) as Record<string, unknown>, cause))
    await tx.updateTable('idempotency_keys').set({ body: erased }).where('account_id', '=', account_id).where('key', '=', key).execute()
  }
}

const eraseEvents = async (tx: Transaction, ticketId: number, cause: ErasureCause): Promise<void> => {
  const events = await tx.selectFrom('ticket_events').select(['sequence', 'data']).where('ticket_id', '=', ticketId).execute()
  for (const { sequence, data } of events) {
    const erased = JSON.stringify(erasedEventData(data, cause))
    if (erased !== JSON.stringify(data))
      await tx.updateTable('ticket_events').set({ data: erased }).where('sequence', '=', sequence).execute()
  }
}

const eraseRemarks = (tx: Transaction, ticketId: number, cause: ErasureCause) =>
  tx
    .updateTable('protocol_remarks')
    .set({ note: erasedText(cause) })
    .where('call_id', 'in', (where) => where.selectFrom('ticket_calls').select('call_id').where('ticket_id', '=', ticketId))
    .execute()

/** Who called and whatever was said; the number, the organisation, status, times and history of the ticket stay. */
const eraseRow = (tx: Transaction, ticket: StoredTicket, cause: ErasureCause, now: Date) => {
  const erased = { ...ticket, subject: erasedText(cause), description: erasedText(cause), caller: erasedCaller(ticket.caller, cause) }
  return tx
    .updateTable('tickets')
    .set({
      subject: erased.subject,
      description: erased.description,
      caller: JSON.stringify(erased.caller),
      resolution: ticket.resolution && JSON.stringify({ ...ticket.resolution, text: erasedText(cause) }),
      own_text: ownText(erased),
      message_text: '',
      version: ticket.version + 1,
      erased_at: now,
    })
    .where('id', '=', ticket.id)
    .execute()
}

/** Erases the personal data of a ticket, locked by the caller, with all that hangs on it. */
export const eraseTicket = async (tx: Transaction, ticket: StoredTicket, cause: ErasureCause, now: Date): Promise<void> => {
  const messages = await tx
    .updateTable('messages')
    .set({ body: erasedText(cause) })
    .where('ticket_id', '=', ticket.id)
    .returning('id')
    .execute()
  const duties = await tx
    .updateTable('duties')
    .set({ caller: JSON.stringify(erasedDutyCaller(cause)) })
    .where('ticket_id', '=', ticket.id)
    .returning('id')
    .execute()
  const emails = await tx.selectFrom('emails').select('id').where('ticket_id', '=', ticket.id).execute()
  await eraseEmails(
    tx,
    emails.map(({ id }) => id),
    cause,
    now,
  )
  await eraseEvents(tx, ticket.id, cause)
  await eraseRemarks(tx, ticket.id, cause)
  await eraseAnswers(tx, [ticket.external_id, ...[...messages, ...duties, ...emails].map(({ id }) => id)], cause)
  await eraseRow(tx, ticket, cause, now)
}
