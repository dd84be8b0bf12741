import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createProviderKeys } from '../../services/asuo/auth/provider/providerKeys.ts'
import { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'
import { FakeClock } from './FakeClock.ts'
import { OpenIdProvider, otherClient, panelClient } from './OpenIdProvider.ts'
import { providerSettings } from './providerSettings.ts'
import { visitProvider } from './visitProvider.ts'

type Claims = Readonly<Record<string, unknown>>

let provider: OpenIdProvider
let asuo: AsuoFixture
let clock: FakeClock
const logged: string[] = []
const log = pino(
  new Writable({
    write(line, _encoding, done) {
      logged.push(String(line))
      done()
    },
  }),
)

beforeAll(async () => {
  provider = await OpenIdProvider.start()
  clock = new FakeClock(Date.now())
  asuo = await startAsuoFixture({ clock, log, signIn: providerSettings(provider.issuer) })
})
beforeEach(() => {
  clock.advance(Date.now() - clock.now())
})
afterAll(async () => {
  await asuo.close()
  await provider.stop()
})

const returnTo = 'http://127.0.0.1:5/return'

/** The whole code flow with PKCE, as a program of its own. */
const idTokenOf = async (subject: string, nonce: string, clientId = panelClient): Promise<string> => {
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: returnTo,
    nonce,
    state: 'of-the-test',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const back = await visitProvider(`${provider.issuer}/auth?${query}`, subject)
  const body = new URLSearchParams({
    client_id: clientId,
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: returnTo,
    code_verifier: verifier,
  })
  const answer = await fetch(`${provider.issuer}/token`, { method: 'POST', body })
  return ((await answer.json()) as { id_token: string }).id_token
}

const begin = () => asuo.anonymous().ask('beginProviderSignIn')
const redeem = (attempt: string, idToken: string) => asuo.anonymous().send('createProviderSession', { body: { attempt, idToken } })
const signInBy = async (subject: string) => {
  const { attempt, nonce } = await begin()
  return redeem(attempt, await idTokenOf(subject, nonce))
}
const clientOf = async (subject: string) => new AsuoClient(asuo.url(), (await signInBy(subject)).body.accessToken)
/** A token of the provider's own key, with one thing wrong. */
const redeemForged = async (claims: (nonce: string) => Claims) => {
  const { attempt, nonce } = await begin()
  const { status, problem } = await redeem(attempt, await provider.sign({ nonce, ...claims(nonce) }))
  return [status, problem?.code]
}
const granted = [201, undefined]
const refused = [401, 'unauthorized']

describe('a sign-in by the provider', () => {
  it('brings who is known there in under his name and role, and he stays the same account', async () => {
    const first = await (await clientOf('sub-orlova')).ask('getMe')
    const second = await (await clientOf('sub-orlova')).ask('getMe')

    expect(first).toMatchObject({ login: 'orlova', name: 'Орлова Нина Павловна', role: 'operator', space: 'real' })
    expect(second).toEqual(first)
  })

  it('tells what a desk needs to send somebody there, and that passwords are for machines', async () => {
    expect(await asuo.anonymous().ask('getSignInMethods')).toEqual({
      passwords: false,
      provider: {
        name: 'Портал сотрудника',
        issuer: provider.issuer,
        clientId: panelClient,
        scope: 'openid profile',
        asksAlways: true,
        returnPorts: [],
      },
    })
    const withPassword = (login: string) => asuo.anonymous().send('createSession', { body: { login, password: 'practice' } })
    expect((await withPassword('operator')).status).toBe(401)
    expect((await withPassword('service')).status).toBe(201)
  })

  it('takes a token of its own making as good as the provider takes it', async () => {
    expect(await redeemForged(() => ({}))).toEqual(granted)
  })

  it.each<[string, (nonce: string) => Claims]>([
    ['another nonce', () => ({ nonce: 'of-somebody-else' })],
    ['no nonce', () => ({ nonce: undefined })],
    ['another issuer', () => ({ iss: 'https://id.example.org' })],
    ['another audience', () => ({ aud: otherClient })],
    ['several audiences and no authorised party', () => ({ aud: [panelClient, otherClient] })],
    ['another authorised party', () => ({ azp: otherClient })],
    ['no end', () => ({ exp: undefined })],
    ['no subject', () => ({ sub: undefined })],
  ])('refuses a token with %s', async (_, claims) => {
    expect(await redeemForged(claims)).toEqual(refused)
  })

  it('takes a token for several programs where this one is the authorised party', async () => {
    expect(await redeemForged(() => ({ aud: [panelClient, otherClient], azp: panelClient }))).toEqual(granted)
  })

  it('refuses what the provider made for another program', async () => {
    const { attempt, nonce } = await begin()
    expect((await redeem(attempt, await idTokenOf('sub-orlova', nonce, otherClient))).status).toBe(401)
  })

  it('refuses a token with another signature under the name of a known key, or with none', async () => {
    const [signed, plain] = [await begin(), await begin()]
    const forged = await provider.sign({ nonce: signed.nonce }, await OpenIdProvider.anotherKey())
    const [, claims] = (await provider.sign({ nonce: plain.nonce })).split('.')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`

    expect((await redeem(signed.attempt, forged)).status).toBe(401)
    expect((await redeem(plain.attempt, unsigned)).status).toBe(401)
  })

  it('forgives clocks that are a minute apart, and no more', async () => {
    provider.idTokenSeconds = 120
    const [early, late] = [await begin(), await begin()]
    const [earlyToken, lateToken] = [await idTokenOf('sub-orlova', early.nonce), await idTokenOf('sub-orlova', late.nonce)]
    provider.idTokenSeconds = 300

    clock.advance(120_000 + 50_000)
    expect((await redeem(early.attempt, earlyToken)).status).toBe(201)
    clock.advance(20_000)
    expect((await redeem(late.attempt, lateToken)).status).toBe(401)
  })

  it('takes an attempt once, and none that is unknown or was begun ten minutes ago', async () => {
    const { attempt, nonce } = await begin()
    const idToken = await idTokenOf('sub-orlova', nonce)
    const old = await begin()
    const oldToken = await provider.sign({ nonce: old.nonce, exp: Math.floor(Date.now() / 1000) + 3600 })

    expect((await redeem('made-up', idToken)).status).toBe(401)
    expect((await redeem(nonce, idToken)).status).toBe(401)
    expect((await redeem(attempt, idToken)).status).toBe(201)
    expect((await redeem(attempt, idToken)).status).toBe(401)
    clock.advance(600_000)
    expect((await redeem(old.attempt, oldToken)).status).toBe(401)
  })

  it('goes on when the provider changes its keys, without asking it for every unknown one', async () => {
    await signInBy('sub-orlova')
    await provider.rotateKeys()
    const asked = provider.exchanges('/jwks')
    clock.advance(31_000)

    expect((await signInBy('sub-orlova')).status).toBe(201)
    await provider.rotateKeys()
    expect((await signInBy('sub-orlova')).status).toBe(401)
    expect((await signInBy('sub-orlova')).status).toBe(401)
    expect(provider.exchanges('/jwks')).toBe(asked + 1)

    clock.advance(31_000)
    expect((await signInBy('sub-orlova')).status).toBe(201)
  })

  it('says so where the provider does not answer', async () => {
    clock.advance(3_600_000)
    const { attempt, nonce } = await begin()
    const idToken = await idTokenOf('sub-orlova', nonce)
    provider.silent = '/jwks'
    const { status, problem } = await redeem(attempt, idToken)
    provider.silent = null

    expect([status, problem?.code, problem?.retryable]).toEqual([503, 'provider-unavailable', true])
  })
})

it('does not take the keys of an issuer that calls itself otherwise', async () => {
  const findKeys = createProviderKeys(provider.issuer.replace('127.0.0.1', 'localhost'), clock)
  expect(await findKeys(false)).toMatchObject({ ok: false, refused: { code: 'provider-unavailable' } })
})

describe('who comes in', () => {
  it('has the first role of the list that fits, and without one he does not', async () => {
    expect(await (await clientOf('sub-belov')).ask('getMe')).toMatchObject({ role: 'lead', space: 'real' })
    expect((await signInBy('sub-guest')).problem?.code).toBe('role-missing')
  })

  it('needs a login', async () => {
    expect((await signInBy('sub-nobody')).problem?.code).toBe('account-unknown')
  })

  it('does not get the account of somebody whose login he was given, nor one of practice', async () => {
    await signInBy('sub-orlova')

    expect((await signInBy('sub-orlova-again')).problem?.code).toBe('account-unknown')
    expect((await signInBy('sub-operator')).problem?.code).toBe('account-unknown')
  })

  it('does not become a machine by its login', async () => {
    const machine = { login: 'pbx', name: 'АТС', role: 'service', home_space: 'real', password_hash: 'none', seeded: false }
    await using database = await databaseOf(asuo.dataDir)
    await database.insert('accounts', { id: randomUUID(), ...machine })
    const named = { sub: 'sub-pbx', preferred_username: 'pbx' }

    expect(await redeemForged(() => named)).toEqual([403, 'account-unknown'])
    expect(await database.count("select count(*) from accounts where login = 'pbx' and role = 'service'")).toBe(1)
  })

  it('works in practice alone as a trainee: his tickets never reach the real space', async () => {
    const trainee = await clientOf('sub-zueva')
    const operator = await clientOf('sub-orlova')

    expect(await trainee.ask('getMe')).toMatchObject({ role: 'trainee', space: 'practice' })
    const made = await trainee.ask('createTicket', { body: draft({ subject: 'Пробное стажёра', training: false }) })
    expect(made.training).toBe(true)
    expect((await operator.ask('searchTickets', { query: { q: 'Пробное стажёра' } })).items).toEqual([])
    expect(await trainee.refusal('searchTickets', { query: { space: 'real' } })).toBe('forbidden')
  })

  it('has the role of the latest sign-in at once, and goes to practice and back with it', async () => {
    const before = await clientOf('sub-orlova')
    const asTrainee = await begin()
    await redeem(asTrainee.attempt, await provider.sign({ nonce: asTrainee.nonce, groups: ['call-centre-new'] }))
    expect(await before.ask('getMe')).toMatchObject({ role: 'trainee', space: 'practice' })

    const asOperator = await begin()
    await redeem(asOperator.attempt, await provider.sign({ nonce: asOperator.nonce }))
    expect(await before.ask('getMe')).toMatchObject({ role: 'operator', space: 'real' })
  })

  it('is signed in for twelve hours, however often it is renewed', async () => {
    const { body: pair } = await signInBy('sub-orlova')
    clock.advance(12 * 3_600_000 - 60_000)
    const renewed = await asuo.anonymous().ask('refreshSession', { body: pair })
    expect(renewed.expiresIn).toBe(60)

    clock.advance(60_000)
    expect(await new AsuoClient(asuo.url(), renewed.accessToken).refusal('getMe')).toBe('unauthorized')
    expect(await asuo.anonymous().refusal('refreshSession', { body: renewed })).toBe('unauthorized')
  })
})

it('lets none but known logins in where unknown ones are refused, and makes no account of them', async () => {
  const strict = await startAsuoFixture({ clock, log, signIn: providerSettings(provider.issuer, { unknown: 'refuse' }) })
  try {
    const { attempt, nonce } = await strict.anonymous().ask('beginProviderSignIn')
    const idToken = await idTokenOf('sub-orlova', nonce)
    expect(await strict.anonymous().refusal('createProviderSession', { body: { attempt, idToken } })).toBe('account-unknown')
  } finally {
    await strict.close()
  }
})

it('writes neither a token nor a name into the log', () => {
  expect(logged.length).toBeGreaterThan(20)
  expect(logged.join('')).toContain('"claim":"aud"')
  expect(logged.join('')).not.toMatch(/eyJ|Орлова|orlova|sub-/i)
})
