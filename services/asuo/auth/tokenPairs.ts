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

interface Course {
  readonly family?: string
  /** When the whole sign-in ends, however often it is renewed; null where renewing goes on. */
  readonly until?: Date | null
}

/** A new pair of the family; a sign-in begins a family. Neither token outlives the sign-in. */
export const issuePair = async (
  world: World,
  db: Database | Transaction,
  accountId: string,
  { family = randomUUID(), until = null }: Course = {},
): Promise<TokenPair> => {
  const now = world.clock.now()
  const refreshToken = randomBytes(32).toString('base64url')
  const leftMs = until === null ? Number.POSITIVE_INFINITY : until.getTime() - now
  const expires = new Date(now + Math.min(refreshDays * dayMs, leftMs))
  const expiresIn = Math.floor(Math.min(accessSeconds, leftMs / 1000))
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
      until,
    })
    .execute()
  return { accessToken: await world.tokens.sign(accountId, family, expiresIn), refreshToken, tokenType: 'Bearer', expiresIn }
}
