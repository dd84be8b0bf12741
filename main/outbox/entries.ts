import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { digestOf, type EntryDraft, type OutboxEntry, outboxEntry } from './outboxEntry.ts'

const columns = 'position, id, aggregate, operation, path, body, digest, actor, training, created_at, heard'

/** The first entry of each aggregate that nothing before it holds up. A refused entry stops its aggregate where it `blocks`, until it is given up. */
const ready = `
  SELECT id, aggregate FROM entries entry
  WHERE state = 'waiting' AND actor = ?
    AND NOT EXISTS (
      SELECT 1 FROM entries earlier
      WHERE earlier.state <> 'delivered' AND earlier.dismissed_at IS NULL AND earlier.aggregate = entry.aggregate AND earlier.position < entry.position
        AND (earlier.state = 'waiting' OR earlier.blocks = 1))
    AND NOT EXISTS (
      SELECT 1 FROM json_each(entry.awaits) awaited
      JOIN entries registration ON registration.aggregate = awaited.value
      WHERE registration.operation = 'createTicket' AND registration.state <> 'delivered' AND registration.dismissed_at IS NULL)
  ORDER BY position LIMIT ?`

const followers = `
  SELECT ${columns} FROM entries
  WHERE aggregate = ? AND actor = ? AND position > ? AND state = 'waiting'
  ORDER BY position LIMIT ?`

const attentionRow = z.object({
  id: z.string(),
  aggregate: z.string(),
  problem: z.string().nullable(),
  subject: z.string().nullable(),
  uin: z.string().nullable(),
  external_id: z.string().nullable(),
  /** Nothing behind it in its aggregate is sent. */
  blocks: z.int().transform(Boolean),
})
export type AttentionRow = z.infer<typeof attentionRow>

/** The entry whose turn it is in its aggregate. */
export interface Head {
  readonly id: string
  readonly aggregate: string
}

const keptDeliveredMs = 7 * 24 * 60 * 60 * 1000

/** The rows of the outbox. Every method is one step inside a transaction of its caller, or one statement by itself. */
export const createEntries = (database: DatabaseSync) => {
  const statement = {
    ready: database.prepare(ready),
    followers: database.prepare(followers),
    known: database.prepare('SELECT 1 FROM entries WHERE id = ?'),
    standing: database.prepare('SELECT 1 FROM entries WHERE id = ? AND dismissed_at IS NULL'),
    add: database.prepare(`
      INSERT INTO entries (id, aggregate, operation, path, body, digest, actor, training, created_at, awaits, blocks, heard, state, attempted)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0)`),
    revive: database.prepare(`
      UPDATE entries SET state = 'waiting', problem = NULL, settled_at = NULL, dismissed_at = NULL
      WHERE id = ? AND actor = ? AND digest = ? AND dismissed_at IS NOT NULL AND replaced_by IS NULL`),
    attempt: database.prepare('UPDATE entries SET attempted = 1 WHERE id = ? AND attempted = 0'),
    maybeThere: database.prepare("SELECT 1 FROM entries WHERE id = ? AND state = 'waiting' AND attempted = 1"),
    read: database.prepare(`SELECT ${columns} FROM entries WHERE id = ?`),
    settle: database.prepare("UPDATE entries SET state = ?, problem = ?, settled_at = ?, taken_by = ? WHERE id = ? AND state = 'waiting'"),
    undelivered: database.prepare(
      `SELECT ${columns} FROM entries WHERE state <> 'delivered' AND dismissed_at IS NULL AND operation = ? AND actor = ? ORDER BY position`,
    ),
    withdraw: database.prepare("DELETE FROM entries WHERE id = ? AND state <> 'delivered' AND dismissed_at IS NULL"),
    waiting: database.prepare("SELECT count(*) AS entries FROM entries WHERE state = 'waiting'"),
    attention: database.prepare(`
      SELECT entries.id, aggregate, problem, blocks, tickets.subject, tickets.uin, tickets.external_id
      FROM entries LEFT JOIN tickets ON aggregate = 'ticket:' || external_id
      WHERE state = 'attention' AND dismissed_at IS NULL ORDER BY position`),
    purge: database.prepare("DELETE FROM entries WHERE state = 'delivered' AND settled_at < ?"),
  }
  const parsed = (row: unknown): OutboxEntry => outboxEntry.parse(row)

  return {
    /** Whether it was put here and not given up since. */
    isKnown: (id: string): boolean => statement.standing.get(id) !== undefined,
    /** False where this id has been added before: a repeated intent is one intent. What its author gave up and does again, waits again. */
    add(draft: EntryDraft, now: number): boolean {
      const body = JSON.stringify(draft.body)
      const { id, aggregate, operation, path, actor } = draft
      const digest = digestOf({ operation, path, body })
      if (statement.known.get(id)) return statement.revive.run(id, actor, digest).changes > 0
      const awaits = JSON.stringify(draft.awaits ?? [])
      const heard = draft.heard ? JSON.stringify(draft.heard) : null
      const flags = [Number(draft.training), now, awaits, Number(draft.blocks), heard] as const
      statement.add.run(id, aggregate, operation, path, body, digest, actor, ...flags)
      return true
    },
    /** The heads that may be sent now, oldest first; thousands may wait, and no more are looked at than asked for. */
    ready: (actor: string, limit: number): readonly Head[] =>
      statement.ready.all(actor, limit).map((row) => ({ id: String(row.id), aggregate: String(row.aggregate) })),
    read: (id: string): OutboxEntry => parsed(statement.read.get(id)),
    /** What waits behind an entry in its aggregate, oldest first. */
    followers: (entry: OutboxEntry, limit: number): readonly OutboxEntry[] =>
      statement.followers.all(entry.aggregate, entry.actor, entry.position, limit).map(parsed),
    /** @param takenBy the instance of ASUO that answered; null where it told none */
    settle: (id: string, outcome: 'delivered' | 'attention', problem: string | null, now: number, takenBy: string | null): void =>
      void statement.settle.run(outcome, problem, now, takenBy, id),
    /** What ASUO has not taken yet of one kind and one author, refused ones too but for those given up, oldest first. */
    undelivered: (operation: OutboxEntry['operation'], actor: string): readonly OutboxEntry[] =>
      statement.undelivered.all(operation, actor).map(parsed),
    /** Takes back what ASUO has not taken; only where nothing of it can be on its way, and its words are kept elsewhere in the same transaction. */
    withdraw: (id: string): void => void statement.withdraw.run(id),
    /** Said before it leaves, on the disk: from then on nobody here can know that ASUO has not got it. */
    noteAttempt: (id: string): void => void statement.attempt.run(id),
    /** It has left once and nothing is known of what became of it. */
    isMaybeThere: (id: string): boolean => statement.maybeThere.get(id) !== undefined,
    countWaiting: (): number => Number(statement.waiting.get()?.entries ?? 0),
    attention: (): readonly AttentionRow[] => statement.attention.all().map((row) => attentionRow.parse(row)),
    /** Delivered entries are kept for a week: a server restored from its backup may ask for them. */
    forgetOld: (now: number): void => void statement.purge.run(now - keptDeliveredMs),
  }
}
export type Entries = ReturnType<typeof createEntries>
