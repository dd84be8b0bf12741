import type { Space } from '#core/asuo/agent'
import type { Handover } from '#core/asuo/handover'
import type { Database } from '../storage/openStorage.ts'

/** One handover that has not run out, with the names of both operators; undefined where there is none in this space. */
export const readHandover = async (db: Database, space: Space, handoverId: string, now: Date): Promise<Handover | undefined> => {
  const row = await db
    .selectFrom('handovers')
    .innerJoin('accounts as giver', 'giver.id', 'handovers.account_id')
    .leftJoin('accounts as taker', 'taker.id', 'handovers.taken_by')
    .select(['handovers.offer', 'handovers.offered_at', 'handovers.expires_at', 'handovers.taken_at'])
    .select(['giver.id as giver_id', 'giver.name as giver_name', 'giver.extension as giver_extension'])
    .select(['taker.id as taker_id', 'taker.name as taker_name', 'taker.extension as taker_extension'])
    .where('handovers.id', '=', handoverId)
    .where('handovers.space', '=', space)
    .where('handovers.expires_at', '>', now)

    .executeTakeFirst()
  if (!row) return undefined
  const { taker_id, taker_name, taken_at } = row
  return {
    ...row.offer,
    handoverId,
    from: { agentId: row.giver_id, name: row.giver_name, extension: row.giver_extension },
    ageMs: Math.max(0, now.getTime() - row.offered_at.getTime()),
    expiresAt: row.expires_at.toISOString(),
    taken:
      taker_id === null || taker_name === null || taken_at === null
        ? null
        : { agentId: taker_id, name: taker_name, extension: row.taker_extension, at: taken_at.toISOString() },
  }
}
