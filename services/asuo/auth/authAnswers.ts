import type { Agent } from '#core/asuo/agent'
import type { Account, Answers } from '../http/asked.ts'
import { granted, refused } from '../http/judgement.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { World } from '../world.ts'
import { forgetFailures, noteFailure, secondsBlocked } from './failedSignIns.ts'
import { fitsPassword, nobodysHash } from './passwords.ts'
import { hashToken, issuePair } from './tokenPairs.ts'

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

export const authAnswers = (world: World): Pick<Answers, 'createSession' | 'refreshSession' | 'getMe'> => ({
  createSession: async ({ body, db, now }) => {
    const login = body.login.toLowerCase()
    const blocked = await secondsBlocked(db, login, now)
    if (blocked > 0) return refused('rate-limited', 'Too many failed sign-ins', { retryAfter: blocked })
    const account = await db.selectFrom('accounts').select(['id', 'password_hash', 'seeded']).where('login', '=', login).executeTakeFirst()
    const usable = account && (!account.seeded || world.practice) ? account : null
    const fits = await fitsPassword(body.password, usable?.password_hash ?? nobodysHash)
    if (!usable || !fits) {
      await noteFailure(db, login, now)
      return refused('unauthorized', 'The login or the password is wrong')
    }
    await forgetFailures(db, login)
    return granted({ status: 201, body: await issuePair(world, db, usable.id) })
  },

  refreshSession: async ({ body, db, now }) => {
    const hash = hashToken(body.refreshToken)
    const renewed = await inTransaction(db, async (tx) => {
      const token = await tx.selectFrom('refresh_tokens').selectAll().where('hash', '=', hash).forUpdate().executeTakeFirst()
      if (!token || token.expires_at <= now) return refused('unauthorized', 'The refresh token has ended or is not known')
      if (token.used) {
        // Somebody has a copy: granted, so that the end of the family is committed, and refused below.
        await tx.deleteFrom('refresh_tokens').where('family', '=', token.family).execute()
        return granted(null)
      }
      await tx.updateTable('refresh_tokens').set({ used: true }).where('hash', '=', hash).execute()
      return granted(await issuePair(world, tx, token.account_id, token.family))
    })
    if (!renewed.ok) return renewed
    if (renewed.value === null) return refused('unauthorized', 'The refresh token was used before: sign in again')
    return granted({ status: 200, body: renewed.value })
  },

  getMe: async ({ account }) => granted({ status: 200, body: agentOf(account) }),
})
