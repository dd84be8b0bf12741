import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { granted, type Judgement, refused } from '../../http/judgement.ts'
import type { ServiceClock } from '../../serviceClock.ts'

const waitMs = 5_000
/** A key that was withdrawn is believed no longer than this. */
const keptMs = 10 * 60_000
/** Tokens that name keys nobody has must not make us knock at the provider for each. */
const pauseMs = 30_000

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() })
const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) })

interface Known {
  readonly find: JWTVerifyGetKey
  readonly at: number
}

/** A redirect is not followed, and what is no JSON is no answer. */
const fetchJson = async (address: string): Promise<unknown> => {
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(waitMs), headers: { accept: 'application/json' } })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

export type FindKeys = (isRenewed: boolean) => Promise<Judgement<JWTVerifyGetKey>>

/**
 * The provider's public keys (OpenID Connect Discovery 1.0; RFC 7517), fetched when they are first needed and one fetch at a time.
 * Asked for renewed ones, it fetches again unless that was less than 30 s ago. Refuses with `provider-unavailable`.
 */
export const createProviderKeys = (issuer: string, clock: ServiceClock): FindKeys => {
  let known: Known | null = null
  let fetching: Promise<Known | null> | null = null

  const fetchKeys = async (): Promise<Known | null> => {
    const told = metadata.safeParse(await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`))
    // Discovery 4.3: metadata of another issuer is no metadata of ours.
    if (!told.success || told.data.issuer !== issuer) return null
    const keys = keySet.safeParse(await fetchJson(told.data.jwks_uri))
    if (!keys.success) return null
    try {
      return { find: createLocalJWKSet(keys.data as unknown as JSONWebKeySet), at: clock.now() }
    } catch (misfit) {
      if (misfit instanceof errors.JOSEError) return null
      throw misfit
    }
  }

  return async (isRenewed) => {
    const age = known ? Math.abs(clock.now() - known.at) : Number.POSITIVE_INFINITY
    if (known && age < (isRenewed ? pauseMs : keptMs)) return granted(known.find)
    fetching ??= fetchKeys().finally(() => {
      fetching = null
    })
    known = (await fetching) ?? (isRenewed ? known : null)
    return known
      ? granted(known.find)
      : refused('provider-unavailable', 'The keys of the OpenID provider cannot be read', { retryAfter: 10 })
  }
}
