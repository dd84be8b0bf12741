import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Logger } from 'pino'
import { granted, type Judgement, refused } from '../../http/judgement.ts'
import type { ServiceClock } from '../../serviceClock.ts'
import type { ProviderSettings } from '../signInSettings.ts'
import type { FindKeys } from './providerKeys.ts'

/** Signatures by a key pair only: with a shared secret, whoever may check a token may also make one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

export interface IdTokenNeeds {
  readonly settings: ProviderSettings
  readonly findKeys: FindKeys
  readonly clock: ServiceClock
  readonly log: Logger
}

const wrong = refused('unauthorized', 'The ID token is not valid for this sign-in')

/**
 * What the provider says of a person: signature, issuer, audience, time and nonce hold (OpenID Connect Core 1.0, 3.1.3.7). Where the
 * token names a key that is not known, the keys are read anew once. The log gets the check that failed, never the token.
 */
export const readIdToken = async (
  { settings, findKeys, clock, log }: IdTokenNeeds,
  idToken: string,
  nonce: string,
): Promise<Judgement<JWTPayload>> => {
  const verify = async (find: JWTVerifyGetKey): Promise<Judgement<JWTPayload>> => {
    const { payload } = await jwtVerify(idToken, find, {
      algorithms,
      issuer: settings.issuer,
      audience: settings.clientId,
      clockTolerance: settings.clockSkewSeconds,
      currentDate: new Date(clock.now()),
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    })
    // A token for several, or made for another one: its authorised party must be this panel.
    const party = payload.azp ?? (Array.isArray(payload.aud) && payload.aud.length > 1 ? null : settings.clientId)
    if (party === settings.clientId && payload.nonce === nonce) return granted(payload)
    log.warn({ claim: party === settings.clientId ? 'nonce' : 'azp' }, 'an ID token was refused')
    return wrong
  }

  const withKeys = async (isRenewed: boolean): Promise<Judgement<JWTPayload>> => {
    const keys = await findKeys(isRenewed)
    if (!keys.ok) return keys
    try {
      return await verify(keys.value)
    } catch (refusal) {
      if (!(refusal instanceof errors.JOSEError)) throw refusal
      if (refusal instanceof errors.JWKSNoMatchingKey && !isRenewed) return withKeys(true)
      const claim = 'claim' in refusal ? String(refusal.claim) : null
      log.warn({ code: refusal.code, claim }, 'an ID token was refused')
      return wrong
    }
  }
  return withKeys(false)
}
