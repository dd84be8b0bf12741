import type { Agent } from '#core/asuo/agent'
import type { Account, Answers } from '../http/asked.ts'
import { granted, refused } from '../http/judgement.ts'
import type { AccountRow } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { World } from '../world.ts'
import { forgetFailures, noteFailure, secondsBlocked } from './failedSignIns.ts'
import { fitsPassword, nobodysHash } from './passwords.ts'
import { endFamily, endFamilyOf, renewPair } from './refreshFamily.ts'
import { issuePair } from './tokenPairs.ts'

const agentOf = (account: Account): Agent => ({
  id: account.id,
  login: account.login,
  name: account.name,
  role: account.role,
  teamId: account.teamId,
  extension: account.extension,
  ...(account.station === null ? {} : { station: account.station }),
  space: account.homeSpace,
})

/** Seeded ones in practice only; where people sign in by a provider, machines alone. */
const mayUsePassword = ({ practice, signIn }: World, { seeded, role }: Pick<AccountRow, 'seeded' | 'role'>): boolean =>
  (!seeded || practice) && (signIn.passwords === 'everyone' || role === 'service')

type AuthAnswers = Pick<Answers, 'createSession' | 'refreshSession' | 'endSession' | 'revokeSession' | 'getMe'>

export const authAnswers = (world: World): AuthAnswers => ({
  createSession: async ({ body, db, now }) => {
    const login = body.login.toLowerCase()
    const blocked = await secondsBlocked(db, login, now)
    if (blocked > 0) return refused('rate-limited', 'Too many failed sign-ins', { retryAfter: blocked })
    const account = await db
      .selectFrom('accounts')
      .select(['id', 'password_hash', 'seeded', 'role'])
      .where('login', '=', login)
      .executeTakeFirst()
    const usable = account && mayUsePassword(world, account) ? account : null
    const fits = await fitsPassword(body.password, usable?.password_hash ?? nobodysHash)
    if (!usable || !fits) {
      await noteFailure(db, login, now)
      return refused('unauthorized', 'The login or the password is wrong')
    }
    await forgetFailures(db, login)
    return granted({ status: 201, body: await issuePair(world, db, usable.id) })
  },

  refreshSession: async ({ body, db, now }) => {
    // Granted even where the token was used before, so that the end of its family is committed; refused below.
    const renewed = await inTransaction(db, (tx) => renewPair(world, tx, body.refreshToken, now))
    if (!renewed.ok) return renewed
    if (renewed.value === null) return refused('unauthorized', 'The refresh token was used before: sign in again')
    return granted({ status: 200, body: renewed.value })
  },

  endSession: async ({ account, db }) => {
    await inTransaction(db, async (tx) => granted(await endFamily(tx, account.family)))
    return granted({ status: 204, body: null })
  },

  revokeSession: async ({ body, db }) => {
    await inTransaction(db, async (tx) => granted(await endFamilyOf(tx, body.refreshToken)))
    return granted({ status: 204, body: null })
  },

  getMe: async ({ account }) => granted({ status: 200, body: agentOf(account) }),
})
