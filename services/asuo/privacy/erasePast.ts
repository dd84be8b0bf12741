import { sql } from 'kysely'
import { dayMs, dropDaysBefore } from '../storage/callEventDays.ts'
import type { Database } from '../storage/openStorage.ts'
import { uinOf } from '../tickets/uinOf.ts'
import { eraseEmails } from './eraseEmails.ts'
import { eraseTicket } from './eraseTicket.ts'
import { type Erased, noErasure, noteErasure } from './erasures.ts'
import type { PrivacyPolicy } from './privacyPolicy.ts'

const batch = 50

/** Counted from the last record on a closed ticket; one that took a note after it was erased is erased again in its time. */
const pastTickets = (db: Database, before: Date) =>
  db
    .selectFrom('tickets')
    .selectAll()
    .where('closed_at', 'is not', null)
    .where('updated_at', '<', before)
    .where(sql<boolean>`(erased_at is null or erased_at < updated_at)`)
    .orderBy('updated_at')
    .orderBy('id')

const pastMails = (db: Database, before: Date) =>
  db
    .selectFrom('emails')
    .select('id')
    .where('ticket_id', 'is', null)
    .where('at', '<', before)
    .where('erased_at', 'is', null)
    .where('state', '!=', 'queued')

/** One transaction a batch, so that nobody waits long for a ticket; null when none is left. */
const eraseBatch = (db: Database, before: Date, now: Date, accountId: string | null): Promise<Erased | null> =>
  db.transaction().execute(async (tx) => {
    const tickets = await pastTickets(tx, before).limit(batch).forUpdate().skipLocked().execute()
    for (const ticket of tickets) await eraseTicket(tx, ticket, 'policy', now)
    if (tickets.length === 0) return null
    const erased = { ...noErasure, tickets: tickets.length, uins: tickets.map(({ number }) => uinOf(number)) }
    await noteErasure(tx, 'policy', accountId, erased, now)
    return erased
  })

/** What is due now, without touching it. */
export const countPast = async (db: Database, policy: PrivacyPolicy, nowMs: number): Promise<Erased> => {
  const ago = (days: number) => new Date(nowMs - days * dayMs)
  const tickets = await pastTickets(db, ago(policy.ticketDays)).execute()
  const mails = await pastMails(db, ago(policy.strayMailDays)).execute()
  return { ...noErasure, tickets: tickets.length, mails: mails.length, uins: tickets.map(({ number }) => uinOf(number)) }
}

/** Erases what has been kept for as long as the policy says, with a line in `erasures` for each transaction that erased something. */
export const erasePast = async (db: Database, policy: PrivacyPolicy, nowMs: number, accountId: string | null): Promise<Erased> => {
  const now = new Date(nowMs)
  const ago = (days: number) => new Date(nowMs - days * dayMs)
  const uins: string[] = []
  for (;;) {
    const erased = await eraseBatch(db, ago(policy.ticketDays), now, accountId)
    if (erased === null) break
    uins.push(...erased.uins)
  }
  const mails = await db.transaction().execute(async (tx) => {
    const ids = (await pastMails(tx, ago(policy.strayMailDays)).execute()).map(({ id }) => id)
    const count = await eraseEmails(tx, ids, 'policy', now)
    if (count > 0) await noteErasure(tx, 'policy', accountId, { ...noErasure, mails: count }, now)
    return count
  })
  const callEvents = await db.transaction().execute(async (tx) => {
    const count = await dropDaysBefore(tx, nowMs - policy.callEventDays * dayMs)
    if (count > 0) await noteErasure(tx, 'policy', accountId, { ...noErasure, callEvents: count }, now)
    return count
  })
  await db.deleteFrom('accesses').where('at', '<', ago(policy.accessDays)).execute()
  await db.deleteFrom('handovers').where('expires_at', '<', now).execute()
  return { ...noErasure, tickets: uins.length, uins, mails, callEvents }
}
