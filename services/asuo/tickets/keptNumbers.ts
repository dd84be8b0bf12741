import { sql } from 'kysely'
import type { Space } from '#core/asuo/agent'
import type { Transaction } from '../storage/transaction.ts'

/** Further ahead than this no counter was when its backup was taken: a number beyond is no number that was told. */
const farthestAhead = 100_000

/**
 * Keeps numbers that were told before the database was put back for the tickets they were told of. A number that went to another ticket
 * meanwhile is not kept: its own ticket gets a new one, and the desk says so.
 */
export const keepNumbers = async (
  tx: Transaction,
  space: Space,
  told: readonly { readonly externalId: string; readonly number: number }[],
): Promise<void> => {
  // The counter's row is the lock: nobody registers under a number while it is looked at.
  const { last } = await tx.selectFrom('counters').select('last').where('space', '=', space).forUpdate().executeTakeFirstOrThrow()
  const possible = told.filter(({ number }) => number > 0 && number <= last + farthestAhead)
  for (const { externalId, number } of possible) {
    const isTaken = sql<boolean>`exists (select 1 from tickets where space = ${space} and number = ${number})`
    const isThere = sql<boolean>`exists (select 1 from tickets where external_id = ${externalId})`
    await sql`insert into kept_numbers (space, number, external_id) select ${space}, ${number}, ${externalId}
      where not ${isTaken} and not ${isThere} on conflict do nothing`.execute(tx)
  }
  const highest = Math.max(last, ...possible.map(({ number }) => number))
  await tx.updateTable('counters').set({ last: highest }).where('space', '=', space).execute()
}

/** The number kept for a ticket, once. */
export const takeKeptNumber = async (tx: Transaction, space: Space, externalId: string): Promise<number | null> => {
  const kept = await tx
    .deleteFrom('kept_numbers')
    .where('external_id', '=', externalId)
    .where('space', '=', space)
    .returning('number')
    .executeTakeFirst()
  return kept?.number ?? null
}
