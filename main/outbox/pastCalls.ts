import type { DatabaseSync } from 'node:sqlite'
import { isMissed, leftUnfinished, type PastCall, pastCall, turnedAwayAgain } from '#core/desk/pastCall'
import { jsonText } from '../disk/jsonText.ts'

const stored = jsonText(pastCall)

export type HistoryFilter = 'all' | 'missed'

const keptMs = 90 * 24 * 60 * 60 * 1000
const keptRows = 5000
/** A record that is no JSON would make SQLite refuse the whole statement. */
const sound = 'CASE WHEN json_valid(record) THEN record END'

/** The operators' calls of the last months, each operator's for himself. A row of another shape is passed over, and stays. */
export const createPastCalls = (database: DatabaseSync) => {
  const statement = {
    put: database.prepare(`
      INSERT INTO past_calls (id, agent_id, at, missed, record) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET at = excluded.at, missed = excluded.missed, record = excluded.record
      WHERE past_calls.agent_id = excluded.agent_id`),
    latestOfNumber: database.prepare(`
      SELECT record FROM past_calls WHERE agent_id = ? AND json_extract(${sound}, '$.number') = ? ORDER BY at DESC LIMIT 1`),
    again: database.prepare('UPDATE past_calls SET at = ?, record = ?, seen = 0 WHERE id = ?'),
    unfinished: database.prepare(
      `SELECT record FROM past_calls WHERE agent_id = ? AND id <> ? AND json_extract(${sound}, '$.outcome') = 'unfinished'`,
    ),
    all: database.prepare('SELECT record FROM past_calls WHERE agent_id = ? AND missed >= ? ORDER BY at DESC, rowid DESC LIMIT ?'),
    count: database.prepare('SELECT count(*) AS calls FROM past_calls WHERE agent_id = ? AND missed >= ?'),
    unseen: database.prepare('SELECT count(*) AS calls FROM past_calls WHERE agent_id = ? AND missed = 1 AND seen = 0'),
    see: database.prepare('UPDATE past_calls SET seen = 1 WHERE agent_id = ? AND missed = 1 AND seen = 0 AND at <= ?'),
    forgetOld: database.prepare('DELETE FROM past_calls WHERE at < ?'),
    forgetMany: database.prepare(`
      DELETE FROM past_calls WHERE agent_id = ? AND at < (
        SELECT at FROM past_calls WHERE agent_id = ? ORDER BY at DESC LIMIT 1 OFFSET ?)`),
  }
  const read = (row: unknown): PastCall | null => {
    const parsed = stored.safeParse((row as { readonly record?: unknown } | undefined)?.record)
    return parsed.success ? parsed.data : null
  }
  const put = (call: PastCall): void => void statement.put.run(call.id, call.agentId, call.at, Number(isMissed(call)), JSON.stringify(call))

  return {
    /** The latest word on a call wins; a caller turned away again and again is one row. */
    add(call: PastCall, now: number): void {
      const before = call.outcome === 'turnedAway' ? read(statement.latestOfNumber.get(call.agentId, call.number)) : null
      const again = before && turnedAwayAgain(before, call)
      if (again) statement.again.run(again.at, JSON.stringify(again), again.id)
      else if (before?.outcome !== 'turnedAway' || call.at > before.at) put(call)
      statement.forgetOld.run(now - keptMs)
      statement.forgetMany.run(call.agentId, call.agentId, keptRows - 1)
    },
    /** Calls of this agent that rang when the panel went away. `openCallId` is on the desk and will tell of itself. */
    settleUnfinished(agentId: string, openCallId: string | null): boolean {
      const left = statement.unfinished.all(agentId, openCallId ?? '').map(read)
      for (const call of left) if (call) put(leftUnfinished(call))
      return left.length > 0
    },
    /** The newest first. */
    list: (agentId: string, filter: HistoryFilter, limit: number): readonly PastCall[] =>
      statement.all
        .all(agentId, Number(filter === 'missed'), limit)
        .map(read)
        .filter((call) => call !== null),
    count: (agentId: string, filter: HistoryFilter): number =>
      Number(statement.count.get(agentId, Number(filter === 'missed'))?.calls ?? 0),
    countUnseen: (agentId: string): number => Number(statement.unseen.get(agentId)?.calls ?? 0),
    /** Everything that had come by then was looked at. */
    see: (agentId: string, until: number): void => void statement.see.run(agentId, until),
  }
}
export type PastCalls = ReturnType<typeof createPastCalls>
