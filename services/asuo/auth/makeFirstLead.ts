import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../storage/openStorage.ts'
import { hashPassword } from './passwords.ts'

/** An empty service gets one lead with a random password, which is told once and kept as a hash only. Null where accounts exist. */
export const makeFirstLead = async (db: Database): Promise<{ readonly login: string; readonly password: string } | null> => {
  const { rows } = await sql`select 1 from accounts where not seeded limit 1`.execute(db)
  if (rows.length > 0) return null
  const password = randomBytes(12).toString('base64url')
  // A practice lead may have the plain login already in a database that was first used for practice.
  const taken = await db.selectFrom('accounts').select('id').where('login', '=', 'lead').executeTakeFirst()
  const login = taken ? 'lead1' : 'lead'
  await db
    .insertInto('accounts')
    .values({
      id: randomUUID(),
      login,
      name: 'Руководитель смены',
      role: 'lead',
      team_id: null,
      extension: null,
      station: null,
      home_space: 'real',
      password_hash: await hashPassword(password),
      seeded: false,
    })
    .execute()
  return { login, password }
}
