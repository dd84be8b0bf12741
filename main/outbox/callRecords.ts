import type { DatabaseSync } from 'node:sqlite'
import { type OpenCall, openCall } from '#core/desk/openCall'
import type { Protocol } from '#core/regulation/protocolEntry'
import { jsonText } from '../disk/jsonText.ts'

const stored = jsonText(openCall)

/** The call on the desk and the protocols of those that left it. */
export const createCallRecords = (database: DatabaseSync) => {
  const statement = {
    keep: database.prepare(`
      INSERT INTO open_calls (agent_id, call, kept_at) VALUES (?, ?, ?)
      ON CONFLICT (agent_id) DO UPDATE SET call = excluded.call, kept_at = excluded.kept_at`),
    recall: database.prepare('SELECT call FROM open_calls WHERE agent_id = ?'),
    forget: database.prepare("DELETE FROM open_calls WHERE agent_id = ? AND json_extract(call, '$.callId') = ?"),
    close: database.prepare(`
      INSERT INTO closed_calls (call_id, agent_id, protocol, closed_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (call_id) DO UPDATE SET protocol = excluded.protocol, closed_at = excluded.closed_at`),
    open: database.prepare('SELECT agent_id, call FROM open_calls'),
    aside: database.prepare(
      'INSERT INTO calls_aside (agent_id, call, kept_at) SELECT agent_id, call, kept_at FROM open_calls WHERE agent_id = ?',
    ),
    drop: database.prepare('DELETE FROM open_calls WHERE agent_id = ?'),
    isClosed: database.prepare('SELECT 1 FROM closed_calls WHERE call_id = ?'),
  }

  return {
    keep: (call: OpenCall, now: number): void => void statement.keep.run(call.agentId, JSON.stringify(call), now),
    /** A call that another panel wrote in another shape is no call to go on with: see `setStrangeAside`. */
    recall(agentId: string): OpenCall | null {
      const row = statement.recall.get(agentId)
      const parsed = row && stored.safeParse(row.call)
      return parsed?.success ? parsed.data : null
    },
    /** Keeps calls of another shape where no later call overwrites them. True where there was one. */
    setStrangeAside(): boolean {
      const strange = statement.open.all().filter(({ call }) => !stored.safeParse(call).success)
      for (const { agent_id: agentId = '' } of strange) {
        statement.aside.run(agentId)
        statement.drop.run(agentId)
      }
      return strange.length > 0
    },
    close(agentId: string, protocol: Protocol, now: number): void {
      statement.forget.run(agentId, protocol.callId)
      statement.close.run(protocol.callId, agentId, JSON.stringify(protocol), now)
    },
    isClosed: (callId: string): boolean => statement.isClosed.get(callId) !== undefined,
  }
}
export type CallRecords = ReturnType<typeof createCallRecords>
