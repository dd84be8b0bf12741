import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { TokenPair } from '#core/asuo/auth'
import type { Database } from '../storage/openStorage.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { World } from '../world.ts'
import { accessSeconds } from './tokens.ts'

const refreshDays = 30
const dayMs = 86_400_000

/** Only hashes are stored: who reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A new pair of the family; a sign-in begins a family. */
export const issuePair = async (
  world: World,
  db: Database | Transaction,
  accountId: string,
  family: string = randomUUID(),
): Promise<TokenPair> => {
  const refreshToken = randomBytes(32).toString('base64url')
  const expires = new Date(world.clock.now() + refreshDays * dayMs)
  await db
    .insertInto('refresh_tokens')
    .values({
      hash: hashToken(refreshToken),
      family,
      account_id: accountId,
      used: false,
      expires_at: expires,
      used_at: null,
      successor: null,
    })
    .execute()
  return { accessToken: await world.tokens.sign(accountId, family), refreshToken, tokenType: 'Bearer', expiresIn: accessSeconds }
}
