import { sql } from 'kysely'
import type { Database } from './openStorage.ts'

export const dayMs = 86_400_000

/** How long raw call events are kept at most: days older than that get no table of their own. */
export const longestEventDays = 366

/** Tables are made so many days ahead: a service that cannot make them for a week still writes into them. */
const daysAhead = 7

const moscowDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day of a moment (epoch ms) in Moscow, `YYYY-MM-DD`. */
export const dayOf = (ms: number): string => moscowDay.format(ms)

/** Makes the tables of those days (`YYYY-MM-DD`), where they are not there. */
export const makeDays = async (db: Database, days: Iterable<string>): Promise<void> => {
  for (const day of days) await sql`select make_call_event_day(${day}::date)`.execute(db)
}

export const makeDaysAhead = (db: Database, nowMs: number): Promise<void> =>
  makeDays(
    db,
    Array.from({ length: daysAhead + 1 }, (_, index) => dayOf(nowMs + index * dayMs)),
  )

/**
 * Makes, outside the transaction that will insert, the tables of the days these events (epoch ms) belong to. What is older than is ever
 * kept, or finds no table for whatever reason, lies in `call_events_rest` until its time is over: an event is never refused for its day.
 */
export const makeDaysFor = async (db: Database, known: Set<string>, placedMs: readonly number[], nowMs: number): Promise<void> => {
  const days = new Set(placedMs.filter((ms) => ms > nowMs - longestEventDays * dayMs && ms < nowMs + daysAhead * dayMs).map(dayOf))
  const unknown = [...days].filter((day) => !known.has(day))
  if (unknown.length === 0) return
  try {
    await makeDays(db, unknown)
    for (const day of unknown) known.add(day)
  } catch {
    // The events then lie in `call_events_rest`; that days cannot be made is told hourly by who makes them ahead.
  }
}

/**
 * Drops the days that ended before the moment (epoch ms), with the ids of their events; says how many events went. To be called in a
 * transaction. The tables go last, and nobody waits long behind them: dropping one shuts all of `call_events` until the commit.
 */
export const dropDaysBefore = async (tx: Database, beforeMs: number): Promise<number> => {
  const midnight = sql`${dayOf(beforeMs)}::date::timestamp at time zone 'Europe/Moscow'`
  const { rows: gone } = await sql<{ count: number }>`select count(*) as count from call_events where placed_at < ${midnight}`.execute(tx)
  await sql`delete from call_event_ids where placed_at < ${midnight}`.execute(tx)
  await sql`delete from call_events_rest where placed_at < ${midnight}`.execute(tx)
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'call_events'::regclass and inhrelid <> 'call_events_rest'::regclass order by 1`.execute(tx)
  const last = `call_events_${dayOf(beforeMs).replaceAll('-', '')}`
  await sql`set local lock_timeout = '5s'`.execute(tx)
  for (const { name } of rows) if (name < last) await sql`drop table if exists ${sql.table(name)}`.execute(tx)
  return gone[0]?.count ?? 0
}
