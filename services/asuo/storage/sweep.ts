import type { Database } from './openStorage.ts'

const dayMs = 86_400_000

/** Longer than any desk stays off line: the contract promises 30 days. */
const keyDays = 90

/** Takes away what has ended by itself. Done at each start. */
export const sweep = async (db: Database, nowMs: number): Promise<void> => {
  const ago = (days: number) => new Date(nowMs - days * dayMs)
  await db.deleteFrom('idempotency_keys').where('created_at', '<', ago(keyDays)).execute()
  await db.deleteFrom('refresh_tokens').where('expires_at', '<', ago(0)).execute()
  await db.deleteFrom('handovers').where('expires_at', '<', ago(0)).execute()
  await db.deleteFrom('failed_sign_ins').where('at', '<', ago(1)).execute()
}
