import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { Provider } from 'oidc-provider'

export const panelClient = 'operator-panel'
export const otherClient = 'another-program'

/** What the provider says of those who sign in there; the subject is the key. */
const people: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'sub-orlova': { preferred_username: 'Orlova', name: 'Орлова Нина Павловна', groups: ['call-centre'] },
  'sub-belov': { preferred_username: 'belov', name: 'Белов Олег Ильич', groups: ['everybody', 'call-centre-lead'] },
  'sub-zueva': { preferred_username: 'zueva', name: 'Зуева Ольга Львовна', groups: ['call-centre', 'call-centre-new'] },
  'sub-guest': { preferred_username: 'guest', name: 'Гость', groups: ['everybody'] },
  'sub-nobody': { name: 'Без имени входа', groups: ['call-centre'] },
  'sub-operator': { preferred_username: 'operator', name: 'Чужой', groups: ['call-centre-lead'] },
  'sub-orlova-again': { preferred_username: 'orlova', name: 'Орлова Инна', groups: ['call-centre'] },
}

export const roleMap = [
  { value: 'call-centre-new', role: 'trainee' },
  { value: 'call-centre-lead', role: 'lead' },
  { value: 'call-centre', role: 'operator' },
] as const

const clientOf = (client_id: string) => ({
  client_id,
  application_type: 'native' as const,
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
  redirect_uris: ['http://127.0.0.1/return'],
})

const newKey = async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, jwk: { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' } }
}
type Key = Awaited<ReturnType<typeof newKey>>

/** A real OpenID provider (`oidc-provider`) on loopback, whose page takes a subject of `people` as login and any password. */
export class OpenIdProvider {
  readonly issuer: string
  /** Of the ID tokens it makes, s. */
  idTokenSeconds = 300
  /** Requests it does not answer: the beginning of their path. */
  silent: string | null = null
  /** Awaited before a request is answered. */
  held: (path: string) => Promise<void> | undefined = () => undefined
  readonly #server: Server
  readonly #asked: string[] = []
  #provider: Provider
  #key: Key

  private constructor(server: Server, issuer: string, key: Key) {
    this.#server = server
    this.issuer = issuer
    this.#key = key
    this.#provider = this.#withKey(key)
    server.on('request', (request, response) => void this.#serve(request, response))
  }

  static async start(): Promise<OpenIdProvider> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new OpenIdProvider(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, await newKey())
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** How often a path was asked for. */
  exchanges(path: string): number {
    return this.#asked.filter((asked) => asked === path).length
  }

  /** Another key from now on; the old one is withdrawn. */
  async rotateKeys(): Promise<void> {
    this.#key = await newKey()
    this.#provider = this.#withKey(this.#key)
  }

  /** An ID token with the provider's own key that says what the test wants; its own words where left out, undefined takes one away. */
  sign(claims: Readonly<Record<string, unknown>>, key: Pick<Key, 'privateKey'> = this.#key): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const person = { sub: 'sub-orlova', ...people['sub-orlova'] }
    const whole = { iss: this.issuer, aud: panelClient, iat: now, exp: now + 300, ...person, ...claims }
    return new SignJWT(JSON.parse(JSON.stringify(whole)) as JWTPayload)
      .setProtectedHeader({ alg: 'RS256', kid: this.#key.jwk.kid })
      .sign(key.privateKey)
  }

  static anotherKey = newKey

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.issuer).pathname
    this.#asked.push(path)
    await this.held(path)
    if (this.silent !== null && path.startsWith(this.silent)) request.socket.destroy()
    else void this.#provider.callback()(request, response)
  }

  #withKey({ jwk }: Key): Provider {
    return new Provider(this.issuer, {
      clients: [clientOf(panelClient), clientOf(otherClient)],
      jwks: { keys: [jwk] },
      claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
      // Claims stand in the ID token itself, as most providers of organisations have it.
      conformIdTokenClaims: false,
      findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people[sub] }) }),
      cookies: { keys: ['of the test'] },
      ttl: { IdToken: () => this.idTokenSeconds, AccessToken: 300, Grant: 300, Interaction: 300, Session: 300 },
    })
  }
}
