import { createHash, randomBytes } from 'node:crypto'
import type { ProviderAttempt } from '#core/asuo/signInMethods'
import type { Database } from '../../storage/openStorage.ts'

/** How long somebody may stay at the provider's page, s. */
const attemptSeconds = 600

/** Whoever sees the nonce on its way through the browser cannot make the attempt from it. */
const nonceOf = (attempt: string): string => createHash('sha256').update(attempt).digest('base64url')

/** Only the nonce is kept, in the database: any node takes back what another began. */
export const beginAttempt = async (db: Database, now: Date): Promise<ProviderAttempt> => {
  const attempt = randomBytes(32).toString('base64url')
  const nonce = nonceOf(attempt)
  await db.deleteFrom('provider_attempts').where('expires_at', '<=', now).execute()
  await db
    .insertInto('provider_attempts')
    .values({ nonce, expires_at: new Date(now.getTime() + attemptSeconds * 1000) })
    .execute()
  return { attempt, nonce, expiresIn: attemptSeconds }
}

/** The nonce of an attempt of ours, which is used up by this; null where there is none any more. */
export const takeAttempt = async (db: Database, attempt: string, now: Date): Promise<string | null> => {
  const taken = await db
    .deleteFrom('provider_attempts')
    .where('nonce', '=', nonceOf(attempt))
    .returning(['nonce', 'expires_at'])
    .executeTakeFirst()
  return taken && taken.expires_at > now ? taken.nonce : null
}
