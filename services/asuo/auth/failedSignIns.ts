import type { Database } from '../storage/openStorage.ts'

const windowMs = 15 * 60_000
const allowed = 5
const firstBlockSeconds = 30

/**
 * Seconds to wait before another try of this login, 0 for none: after five failures in 15 minutes 30 s, and twice as long with
 * each failure more, never longer than the 15 minutes.
 */
export const secondsBlocked = async (db: Database, login: string, now: Date): Promise<number> => {
  const failures = await db
    .selectFrom('failed_sign_ins')
    .select('at')
    .where('login', '=', login)
    .where('at', '>', new Date(now.getTime() - windowMs))
    .orderBy('at', 'desc')
    .execute()
  const last = failures[0]
  if (!last || failures.length < allowed) return 0
  const blockMs = Math.min(windowMs, firstBlockSeconds * 1000 * 2 ** (failures.length - allowed))
  return Math.max(0, Math.ceil((last.at.getTime() + blockMs - now.getTime()) / 1000))
}

export const noteFailure = async (db: Database, login: string, now: Date): Promise<void> => {
  await db.insertInto('failed_sign_ins').values({ login, at: now }).execute()
}

export const forgetFailures = async (db: Database, login: string): Promise<void> => {
  await db.deleteFrom('failed_sign_ins').where('login', '=', login).execute()
}
