import { randomBytes } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { ServiceClock } from '../serviceClock.ts'
import type { Database } from '../storage/openStorage.ts'

/** The access token's life, s; shorter where its sign-in ends before. */
export const accessSeconds = 15 * 60

/** Access tokens: signed and short-lived; each belongs to the family of refresh tokens it came with. */
export interface Tokens {
  /** @param seconds its life */
  sign(accountId: string, family: string, seconds: number): Promise<string>
  /** Null for a token that is not ours, was tampered with, or has ended. */
  read(token: string): Promise<{ readonly accountId: string; readonly family: string; readonly endsAt: number } | null>
}

const keyName = 'access-token-key'

/** The key is made by the first start and kept, so that a restart signs nobody out. */
const readKey = async (db: Database): Promise<Uint8Array> => {
  const fresh = randomBytes(32).toString('base64url')
  await db
    .insertInto('secrets')
    .values({ name: keyName, value: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { value } = await db.selectFrom('secrets').select('value').where('name', '=', keyName).executeTakeFirstOrThrow()
  return Buffer.from(value, 'base64url')
}

export const openTokens = async (db: Database, clock: ServiceClock): Promise<Tokens> => {
  const key = await readKey(db)
  return {
    sign: (accountId, family, seconds) => {
      const issued = Math.floor(clock.now() / 1000)
      return new SignJWT({ sid: family })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(accountId)
        .setIssuedAt(issued)
        .setExpirationTime(issued + seconds)
        .sign(key)
    },
    read: async (token) => {
      try {
        const options = { algorithms: ['HS256'], currentDate: new Date(clock.now()), requiredClaims: ['sub', 'sid', 'exp'] }
        const { payload } = await jwtVerify(token, key, options)
        return { accountId: payload.sub ?? '', family: String(payload.sid), endsAt: (payload.exp ?? 0) * 1000 }
      } catch (refusal) {
        if (refusal instanceof errors.JOSEError) return null
        throw refusal
      }
    },
  }
}
