import type { DatabaseSync } from 'node:sqlite'
import { digestOf, type OutboxEntry } from './outboxEntry.ts'

/**
 * What a person does about a refused entry: state stays the truth about ASUO, `dismissed_at` tells that somebody gave it up. Nothing is deleted.
 *
 *  attention ─dismiss─► attention, given up ─retry─► waiting
 *      └─retry, mend─────────────────────────────────► waiting, in its old place; the words before a mending stay, replaced
 */
export const createRemedies = (database: DatabaseSync) => {
  const statement = {
    refused: database.prepare("SELECT problem FROM entries WHERE id = ? AND actor = ? AND state = 'attention' AND replaced_by IS NULL"),
    retry: database.prepare("UPDATE entries SET state = 'waiting', problem = NULL, settled_at = NULL, dismissed_at = NULL WHERE id = ?"),
    dismiss: database.prepare('UPDATE entries SET dismissed_at = ? WHERE id = ?'),
    rename: database.prepare('UPDATE entries SET id = ? WHERE id = ?'),
    copy: database.prepare(`
      INSERT INTO entries (id, aggregate, operation, path, body, digest, actor, training, created_at, awaits, blocks, heard, state, problem,
        settled_at, dismissed_at, replaced_by)
      SELECT ?, aggregate, operation, path, body, digest, actor, training, created_at, awaits, blocks, heard, state, problem, settled_at, ?, ?
      FROM entries WHERE id = ?`),
    reword: database.prepare('UPDATE entries SET body = ?, digest = ? WHERE id = ?'),
  }
  return {
    /** Why an entry of this author was refused; null where none of his was, or other words stand in its place. */
    refusalOf: (id: string, actor: string): string | null => {
      const found = statement.refused.get(id, actor)
      return found === undefined ? null : String(found.problem ?? '')
    },
    /** The same bytes under the same key: ASUO keeps no refusal, it judges anew. */
    retry: (id: string): void => void statement.retry.run(id),
    dismiss: (id: string, now: number): void => void statement.dismiss.run(now, id),
    /** Another body is another deed and has a key of its own; the old one stays under its own, replaced: nobody sends it any more. */
    mend({ id, operation, path }: OutboxEntry, mendedId: string, body: string, now: number): void {
      statement.rename.run(mendedId, id)
      statement.copy.run(id, now, mendedId, mendedId)
      statement.reword.run(body, digestOf({ operation, path, body }), mendedId)
      statement.retry.run(mendedId)
    },
  }
}
