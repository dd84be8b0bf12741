import type { Database } from '../storage/openStorage.ts'

/** Binds a call to a ticket; saying it twice changes nothing. */
export const bindCall = async (db: Database, ticketId: number, callId: string, at: Date): Promise<void> => {
  await db
    .insertInto('ticket_calls')
    .values({ ticket_id: ticketId, call_id: callId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Call events travel apart from tickets and may have named this one before it came. */
export const bindWaitingCalls = async (db: Database, ticketId: number, externalId: string, at: Date): Promise<void> => {
  const waiting = await db
    .selectFrom('call_events')
    .select('call_id')
    .distinct()
    .where('ticket_ref', '=', `ext:${externalId}`)
    .where('call_id', 'is not', null)
    .execute()
  for (const { call_id } of waiting) if (call_id) await bindCall(db, ticketId, call_id, at)
}
