import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  ResponseBodyError,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { ProviderAttempt, SignInProvider } from '#core/asuo/signInMethods'
import type { ProviderRefusal } from '#core/faults/fault'
import { listenForReturn, type ReturnServer } from './returnServer.ts'

const waitSeconds = 10
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

export interface BrowserPorts {
  /** False where the system has no browser to open; may stay unanswered as long as the browser runs. */
  readonly openBrowser: (address: string) => Promise<boolean>
  readonly language: 'ru' | 'en'
  /** Offered at the provider's page. */
  readonly lastLogin: string | null
}

/** Why it did not come to an ID token. */
export class NotProven extends Error {
  readonly reason: ProviderRefusal

  constructor(reason: ProviderRefusal) {
    super(reason)
    this.reason = reason
  }
}

/** Somebody the provider has proven; the browser waits for the end of it. */
export interface Proof {
  readonly idToken: string
  readonly finish: ReturnServer['finish']
}

/** https, or plain on loopback alone: what a system opens by other schemes is not for a provider's metadata to say. */
const isSafe = (address: string | undefined): boolean => {
  if (address === undefined || !URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
}

const isOutage = (failure: unknown): boolean =>
  (failure instanceof ClientError && failure.code === 'OAUTH_TIMEOUT') ||
  (failure instanceof ResponseBodyError && failure.status >= 500) ||
  // What Node's fetch throws for whatever the network does.
  (failure instanceof TypeError && failure.message === 'fetch failed')

const reasonOf = (failure: unknown): ProviderRefusal | null => {
  if (failure instanceof AuthorizationResponseError) return 'denied'
  if (isOutage(failure)) return 'unreachable'
  return failure instanceof ClientError || failure instanceof ResponseBodyError ? 'notProven' : null
}

const discover = async ({ issuer, clientId }: SignInProvider): Promise<Configuration> => {
  if (!isSafe(issuer)) throw new NotProven('notProven')
  const execute = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : []
  try {
    return await discovery(new URL(issuer), clientId, undefined, None(), { execute, timeout: waitSeconds })
  } catch (failure) {
    // Whatever stands there instead of the provider's metadata, the provider is not to be had.
    throw failure instanceof ClientError || reasonOf(failure) !== null ? new NotProven('unreachable') : failure
  }
}

/** Ends only where the browser could not be opened. Some systems tell it late, when the browser is long gone. */
const failureOf = async (opened: Promise<boolean>): Promise<never> => {
  if (!(await opened)) throw new NotProven('noBrowser')
  return new Promise<never>(() => undefined)
}

/**
 * The authorization code flow with PKCE in the system browser (RFC 6749, 7636, 8252; OpenID Connect Core 1.0). `prepare` asks for the
 * provider's metadata and may be slow; `prove` opens the browser and ends when it has come back, or `takenBack` does. Both throw
 * `NotProven` for what may be expected. The ID token's signature is ASUO's to check.
 */
export const createOpenIdFlow = (provider: SignInProvider, { openBrowser, language, lastLogin }: BrowserPorts) => ({
  async prepare(): Promise<Configuration> {
    const config = await discover(provider)
    if (!isSafe(config.serverMetadata().authorization_endpoint)) throw new NotProven('notProven')
    return config
  },

  async prove(config: Configuration, { nonce }: Pick<ProviderAttempt, 'nonce'>, takenBack: Promise<never>): Promise<Proof> {
    const [state, verifier] = [randomState(), randomPKCECodeVerifier()]
    const way = await listenForReturn(provider.returnPorts, state, language)
    if (!way) throw new NotProven('portBusy')
    try {
      const address = buildAuthorizationUrl(config, {
        redirect_uri: way.address,
        scope: provider.scope,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(provider.asksAlways ? { prompt: 'login' } : {}),
        ...(lastLogin ? { login_hint: lastLogin } : {}),
      })
      const back = await Promise.race([way.returned, takenBack, failureOf(openBrowser(address.href))])
      const grant = authorizationCodeGrant(config, back, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const { id_token: idToken } = await Promise.race([grant, takenBack])
      return { idToken: idToken ?? '', finish: way.finish }
    } catch (failure) {
      await way.finish(false)
      const reason = reasonOf(failure)
      throw reason ? new NotProven(reason) : failure
    }
  },
})
