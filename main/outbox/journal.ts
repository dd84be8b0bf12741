import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { operations } from '#core/asuo/operations'
import { outboxOperation } from '#core/tickets/outboxItem'

const row = z
  .object({
    id: z.string(),
    operation: outboxOperation,
    training: z.int().transform(Boolean),
    external_id: z.string().nullable(),
    uin: z.string().nullable(),
  })
  .transform(({ external_id, uin, ...entry }) => ({ ...entry, ticket: external_id && uin ? { externalId: external_id, uin } : null }))
/** `ticket`: of a registration, with the number that was told. */
export type JournalRow = z.infer<typeof row>

/** ASUO knows a call event by its id, and every other deed by its key. */
export const isAskedFor = ({ operation }: JournalRow): boolean =>
  operation === 'ingestCallEvents' || operations[operation].idempotency === 'key'

/** The week of deliveries that is kept: what an ASUO that was put back to an older state may have lost. */
export const createJournal = (database: DatabaseSync) => {
  const statement = {
    delivered: database.prepare(`
      SELECT entries.id, operation, entries.training, external_id, uin
      FROM entries LEFT JOIN tickets ON operation = 'createTicket' AND aggregate = 'ticket:' || external_id
      WHERE state = 'delivered' AND actor = ? AND taken_by = ? ORDER BY position`),
    again: database.prepare(`
      UPDATE entries SET state = 'waiting', settled_at = NULL, taken_by = NULL
      WHERE state = 'delivered' AND id IN (SELECT value FROM json_each(?))`),
  }
  return {
    /** What this ASUO took of this author, in its order. */
    takenBy: (instance: string, actor: string): readonly JournalRow[] =>
      statement.delivered.all(actor, instance).map((entry) => row.parse(entry)),
    /** They wait again, in their old places under their old keys. */
    sendAgain: (ids: readonly string[]): void => void statement.again.run(JSON.stringify(ids)),
  }
}
export type Journal = ReturnType<typeof createJournal>
