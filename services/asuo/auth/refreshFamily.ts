import { sql } from 'kysely'
import type { TokenPair } from '#core/asuo/auth'
import { granted, type Judgement, refused } from '../http/judgement.ts'
import type { Tables } from '../storage/tables.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { World } from '../world.ts'
import { hashToken, issuePair } from './tokenPairs.ts'

const graceMs = 30_000

type RefreshToken = Tables['refresh_tokens']

const find = (tx: Transaction, hash: string): Promise<RefreshToken | undefined> =>
  tx.selectFrom('refresh_tokens').selectAll().where('hash', '=', hash).executeTakeFirst()

/** One at a time: the end of a family must not miss the token that a renewal is just writing. */
const lockFamily = async (tx: Transaction, family: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`refresh ${family}`}, 0))`.execute(tx)
}

/**
 * The answer to an exchange may be lost on its way, and the desk then knows the old token only. So the old one is taken again for
 * 30 s after its first use, as long as nobody used its successor. The successor counts as used from then on and has no grace: where
 * it was not lost but went to somebody else, its use ends the family.
 */
const isGraced = async (tx: Transaction, token: RefreshToken, now: Date): Promise<boolean> => {
  if (token.used_at === null || token.successor === null || now.getTime() - token.used_at.getTime() > graceMs) return false
  const successor = await find(tx, token.successor)
  if (!successor || successor.used) return false
  await tx.updateTable('refresh_tokens').set({ used: true }).where('hash', '=', successor.hash).execute()
  return true
}

/** A sign-in over: its refresh tokens and, with them, its access tokens. */
export const endFamily = async (tx: Transaction, family: string): Promise<void> => {
  await lockFamily(tx, family)
  await tx.deleteFrom('refresh_tokens').where('family', '=', family).execute()
}

/** The same by any token it ever had; nothing where none is known. */
export const endFamilyOf = async (tx: Transaction, refreshToken: string): Promise<void> => {
  const token = await find(tx, hashToken(refreshToken))
  if (token) await endFamily(tx, token.family)
}

/** The next pair of the family. Null where the token was used before: somebody has a copy, and the family is ended. */
export const renewPair = async (world: World, tx: Transaction, refreshToken: string, now: Date): Promise<Judgement<TokenPair | null>> => {
  const hash = hashToken(refreshToken)
  const stale = await find(tx, hash)
  if (stale) await lockFamily(tx, stale.family)
  const token = await find(tx, hash)
  if (!token || token.expires_at <= now) return refused('unauthorized', 'The refresh token has ended or is not known')
  if (token.used && !(await isGraced(tx, token, now))) {
    await endFamily(tx, token.family)
    return granted(null)
  }
  const pair = await issuePair(world, tx, token.account_id, token)
  await tx
    .updateTable('refresh_tokens')
    .set({ used: true, used_at: token.used_at ?? now, successor: hashToken(pair.refreshToken) })
    .where('hash', '=', token.hash)
    .execute()
  return granted(pair)
}
