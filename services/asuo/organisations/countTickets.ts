import { sql } from 'kysely'
import type { Space } from '#core/asuo/agent'
import type { Database } from '../storage/openStorage.ts'

export interface TicketCounts {
  readonly open: number
  readonly total: number
}

/** Tickets of each organisation in one space; one without any is not in the map. */
export const countTickets = async (db: Database, space: Space, inns: readonly string[]): Promise<ReadonlyMap<string, TicketCounts>> => {
  if (inns.length === 0) return new Map()
  const rows = await db
    .selectFrom('tickets')
    .select(['inn', sql<number>`count(*)`.as('total'), sql<number>`count(*) filter (where status not in ('closed', 'refused'))`.as('open')])
    .where('space', '=', space)
    .where('inn', 'in', inns)
    .groupBy('inn')
    .execute()
  return new Map(rows.map(({ inn, open, total }) => [inn ?? '', { open, total }]))
}
