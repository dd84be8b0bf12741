import { z } from 'zod'
import type { TokenPair } from '#core/asuo/auth'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { SecretStore } from '../desk/desk.ts'
import type { SendToAsuo } from './exchange.ts'
import { faultOf } from './faultOf.ts'

const secretName = 'asuo.session'
const keptSession = z.object({ base: z.string(), refreshToken: z.string() })

export interface Credentials {
  readonly login: string
  readonly password: string
}

export type Renewal = 'renewed' | 'ended' | 'unreachable'

interface TokenPorts {
  readonly base: string
  readonly send: SendToAsuo
  readonly secrets: SecretStore
  /** Whether ASUO would take a request now. */
  noted(isSignedIn: boolean): void
}

/**
 * The one place that holds the sign-in. The access token stays in memory; the refresh token is a secret, works once, and is
 * exchanged by one request at a time: a second use would look like theft and end the whole family.
 */
export const createTokens = ({ base, send, secrets, noted }: TokenPorts) => {
  let pair: TokenPair | null = null
  let renewing: Promise<Renewal> | null = null

  const keep = async (fresh: TokenPair): Promise<void> => {
    pair = fresh
    noted(true)
    await secrets.write(secretName, JSON.stringify({ base, refreshToken: fresh.refreshToken }))
  }

  const forget = async (): Promise<void> => {
    pair = null
    // Told last: whoever hears it may look for a kept sign-in, and must find none.
    await secrets.forget(secretName)
    noted(false)
  }

  const keptToken = async (): Promise<string | null> => {
    const kept = await secrets.read(secretName)
    const parsed = kept === null ? null : keptSession.safeParse(JSON.parse(kept))
    return parsed?.success && parsed.data.base === base ? parsed.data.refreshToken : null
  }

  const exchangeRefreshToken = async (): Promise<Renewal> => {
    const refreshToken = pair?.refreshToken ?? (await keptToken())
    if (!refreshToken) return 'ended'
    const { attempt, body } = await send('refreshSession', { body: { refreshToken } })
    if (body !== null) {
      await keep(body as TokenPair)
      return 'renewed'
    }
    if (faultOf(attempt).code === 'asuoUnreachable') return 'unreachable'
    await forget()
    return 'ended'
  }

  return {
    access: (): string | null => pair?.accessToken ?? null,

    async signIn(credentials: Credentials): Promise<Outcome<null>> {
      const { attempt, body } = await send('createSession', { body: credentials })
      if (body !== null) {
        await keep(body as TokenPair)
        return success(null)
      }
      if (attempt.kind === 'answered' && attempt.problem && attempt.status === 429)
        return failure({ code: 'signInBlocked', retrySeconds: Math.ceil(attempt.retryAfterSeconds ?? 60) })
      const fault = faultOf(attempt)
      return failure(fault.code === 'signInNeeded' ? { code: 'wrongPassword' } : fault)
    },

    /** @param used the access token that was refused: where another one has come meanwhile, there is nothing to do */
    async renew(used: string | null): Promise<Renewal> {
      if (pair && pair.accessToken !== used) return 'renewed'
      renewing ??= exchangeRefreshToken().finally(() => {
        renewing = null
      })
      return renewing
    },

    forget,
  }
}
export type Tokens = ReturnType<typeof createTokens>
