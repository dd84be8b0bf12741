import { randomBytes } from 'node:crypto'
import { v5 } from 'uuid'
import type { Space } from '#core/asuo/agent'
import type { Account } from '../http/asked.ts'
import type { Database } from '../storage/openStorage.ts'
import { hashPassword } from './passwords.ts'

const name = 'АСУО'

/** In whose name ASUO itself acts: takes mail in, closes what was left without an answer. Nobody can sign in as it. */
export const ownAccount = async (db: Database, space: Space): Promise<Account> => {
  const login = space === 'real' ? 'asuo' : 'asuo-practice'
  const id = v5(`urn:asuo:account:${login}`, v5.URL)
  const known = await db.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) {
    const row = {
      id,
      login,
      name,
      role: 'service' as const,
      team_id: null,
      extension: null,
      station: null,
      home_space: space,
      password_hash: await hashPassword(randomBytes(32).toString('base64url')),
      // The first lead is made where there are no accounts but seeded ones: this one must not count.
      seeded: true,
    }
    await db
      .insertInto('accounts')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return { id, login, name, role: 'service', teamId: null, extension: null, station: null, homeSpace: space, family: '', tokenEndsAt: 0 }
}
