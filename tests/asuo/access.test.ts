import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../services/asuo/auth/passwords.ts'
import type { Role } from '../../src/asuo/agent.ts'
import type { Operation } from '../../src/asuo/operation.ts'
import { operations } from '../../src/asuo/operations.ts'
import { AsuoClient, checkProblem } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'
import { FakeClock } from './FakeClock.ts'

let asuo: AsuoFixture
let clock: FakeClock

beforeAll(async () => {
  clock = new FakeClock(Date.now())
  asuo = await startAsuoFixture({ clock })
})
afterAll(() => asuo.close())

const anonymous = () => asuo.anonymous()
const signedIn = () => anonymous().ask('createSession', { body: { login: 'operator', password: 'practice' } })
const withPair = ({ accessToken }: { readonly accessToken: string }) => new AsuoClient(asuo.url(), accessToken)
const tryPassword = (login: string, password: string) => anonymous().send('createSession', { body: { login, password } })

describe('signing in', () => {
  it('tells who one is', async () => {
    expect(await (await asuo.as('trainee')).ask('getMe')).toMatchObject({ login: 'trainee', role: 'trainee', space: 'practice' })
  })

  it('says the same of a wrong login as of a wrong password', async () => {
    const [login, password] = [await tryPassword('nobody', 'practice'), await tryPassword('operator', 'wrong')]

    expect({ ...login.problem, traceId: '' }).toEqual({ ...password.problem, traceId: '' })
    expect(login.status).toBe(401)
  })

  it('is blocked after five failures, longer each time, and only for that login', async () => {
    for (let failure = 0; failure < 5; failure += 1) expect((await tryPassword('operator2', 'wrong')).status).toBe(401)

    const blocked = await tryPassword('operator2', 'practice')
    expect([blocked.problem?.code, blocked.headers.get('retry-after')]).toEqual(['rate-limited', '30'])
    expect((await tryPassword('lead', 'practice')).status).toBe(201)

    clock.advance(30_000)
    expect((await tryPassword('operator2', 'wrong')).status).toBe(401)
    expect((await tryPassword('operator2', 'practice')).headers.get('retry-after')).toBe('60')

    clock.advance(60_000)
    expect((await tryPassword('operator2', 'practice')).status).toBe(201)
    expect((await tryPassword('operator2', 'wrong')).status).toBe(401)
  })

  it('ends by itself and is renewed', async () => {
    const pair = await anonymous().ask('createSession', { body: { login: 'operator', password: 'practice' } })
    const operator = await asuo.as('operator')

    clock.advance(pair.expiresIn * 1000)

    expect(await operator.refusal('getMe')).toBe('unauthorized')
    expect(await anonymous().ask('refreshSession', { body: pair })).toMatchObject({ tokenType: 'Bearer' })
  })

  it('ends the whole family where a refresh token is used again after its successor was', async () => {
    const first = await signedIn()
    const second = await anonymous().ask('refreshSession', { body: first })
    const third = await anonymous().ask('refreshSession', { body: second })

    expect(await anonymous().refusal('refreshSession', { body: first })).toBe('unauthorized')
    expect(await anonymous().refusal('refreshSession', { body: third })).toBe('unauthorized')
    expect(await withPair(third).refusal('getMe')).toBe('unauthorized')
    expect((await tryPassword('operator', 'practice')).status).toBe(201)
  })

  it('goes on where the answer to a renewal was lost, as often as it is asked within 30 s', async () => {
    const first = await signedIn()
    await anonymous().ask('refreshSession', { body: first })
    clock.advance(20_000)
    await anonymous().ask('refreshSession', { body: first })
    clock.advance(10_000)

    const arrived = await anonymous().ask('refreshSession', { body: first })

    expect((await anonymous().send('refreshSession', { body: arrived })).status).toBe(200)
  })

  it('does not take a refresh token again after 30 s', async () => {
    const first = await signedIn()
    const second = await anonymous().ask('refreshSession', { body: first })
    clock.advance(30_001)

    expect(await anonymous().refusal('refreshSession', { body: first })).toBe('unauthorized')
    expect(await anonymous().refusal('refreshSession', { body: second })).toBe('unauthorized')
  })

  it('signs both out where two renew with one token: one of them has a copy', async () => {
    const pair = await signedIn()
    const [one, other] = await Promise.all([1, 2].map(() => anonymous().ask('refreshSession', { body: pair })))
    const next = await Promise.all([one, other].map((body) => anonymous().send('refreshSession', body ? { body } : {})))

    expect(next.map(({ status }) => status).sort()).not.toEqual([200, 200])
    for (const [index, reply] of next.entries()) {
      const newest = reply.problem === null ? reply.body : [one, other][index]
      if (newest) expect(await anonymous().refusal('refreshSession', { body: newest })).toBe('unauthorized')
    }
  })
})

describe('signing out', () => {
  it('ends both tokens at once, of this sign-in alone', async () => {
    const [mine, elsewhere] = [await signedIn(), await signedIn()]
    const renewed = await anonymous().ask('refreshSession', { body: mine })

    expect((await withPair(renewed).send('endSession')).status).toBe(204)

    expect(await withPair(renewed).refusal('getMe')).toBe('unauthorized')
    expect(await withPair(mine).refusal('getMe')).toBe('unauthorized')
    expect(await anonymous().refusal('refreshSession', { body: renewed })).toBe('unauthorized')
    expect((await withPair(elsewhere).send('getMe')).status).toBe(200)
    expect((await anonymous().send('refreshSession', { body: elsewhere })).status).toBe(200)
  })

  it('ends the sign-in by any refresh token it ever had, and says the same of an unknown one', async () => {
    const [mine, elsewhere] = [await signedIn(), await signedIn()]
    const renewed = await anonymous().ask('refreshSession', { body: mine })

    expect((await anonymous().send('revokeSession', { body: mine })).status).toBe(204)
    expect((await anonymous().send('revokeSession', { body: { refreshToken: 'never-known' } })).status).toBe(204)

    expect(await withPair(renewed).refusal('getMe')).toBe('unauthorized')
    expect(await anonymous().refusal('refreshSession', { body: renewed })).toBe('unauthorized')
    expect((await withPair(elsewhere).send('getMe')).status).toBe(200)
  })
})

const roles: readonly Role[] = ['operator', 'trainee', 'lead', 'service']
const guarded = (Object.entries(operations) as [string, Operation][]).filter(([, { access }]) => Array.isArray(access))

describe('roles', () => {
  it.each(guarded.flatMap(([id, operation]) => roles.map((role) => ({ id, role, operation }))))(
    '$id for $role',
    async ({ role, operation }) => {
      const { token } = await asuo.as(role)
      const controller = new AbortController()

      const path = operation.path.replaceAll(/\{\w+\}/g, 'SP-0001')
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const body = operation.method === 'GET' ? {} : { body: '' }
      const response = await fetch(asuo.url() + path, { method: operation.method, headers, signal: controller.signal, ...body })

      const isAllowed = (operation.access as readonly Role[]).includes(role)
      if (isAllowed) expect(response.status).not.toBe(403)
      else
        expect(checkProblem(operation, response.status, response.headers.get('content-type'), await response.json()).code).toBe('forbidden')
      controller.abort()
    },
  )
})

describe('spaces', () => {
  let real: AsuoClient
  let realLead: AsuoClient

  beforeAll(async () => {
    await using database = await databaseOf(asuo.dataDir)
    for (const [login, role] of [
      ['kuznetsova', 'operator'],
      ['volkov', 'lead'],
    ] as const) {
      const account = {
        id: randomUUID(),
        login,
        name: login,
        role,
        home_space: 'real',
        password_hash: await hashPassword('secret'),
        seeded: false,
      }
      await database.insert('accounts', account)
    }
    real = await asuo.as('kuznetsova', 'secret')
    realLead = await asuo.as('volkov', 'secret')
  })

  it('count their own numbers and hold their own tickets', async () => {
    const first = await real.ask('createTicket', { body: draft({ subject: 'Настоящее обращение' }) })
    const training = await real.ask('createTicket', { body: draft({ training: true }) })

    expect([first.uin, first.training]).toEqual(['SP-0001', false])
    expect([training.training, Number(training.uin.slice(3)) > 25]).toEqual([true, true])
    expect((await real.ask('searchTickets', { query: { uin: '1' } })).items[0]?.subject).toBe('Настоящее обращение')
    expect((await real.ask('searchTickets', { query: { uin: '1', space: 'practice' } })).items[0]?.subject).not.toBe('Настоящее обращение')
    expect(await real.ask('getOrganisation', { params: { inn: first.inn ?? '' } })).toMatchObject({ totalTickets: 1 })
  })

  it('keep those who practise out of the real one, by any name', async () => {
    const trainee = await asuo.as('trainee')
    const ticket = await real.ask('createTicket', { body: draft() })
    const params = { ticketRef: `ext:${ticket.externalId}` }

    expect(await trainee.refusal('searchTickets', { query: { space: 'real' } })).toBe('forbidden')
    expect(await trainee.refusal('getTicket', { params })).toBe('not-found')
    expect(await trainee.refusal('createTicket', { body: draft({ externalId: ticket.externalId }) })).toBe('external-id-reuse')
    expect(await trainee.refusal('createTicket', { body: draft({ links: [{ target: params.ticketRef, type: 'relates' }] }) })).toBe(
      'link-target-missing',
    )
    expect(await trainee.ask('createTicket', { body: draft({ training: false }) })).toMatchObject({ training: true })
  })

  it('keep what is made up in practice from naming a real organisation', async () => {
    const inn = '500100732259'
    const params = { inn }
    await real.ask('createTicket', { body: draft({ inn, organisationName: 'Выдумка', training: true }) })
    await (await asuo.as('trainee')).ask('putOrganisation', { params, body: { name: 'Ещё выдумка' } })

    const ticket = await real.ask('createTicket', { body: draft({ inn, organisationName: 'ИП Настоящий' }) })

    expect(ticket.organisation?.name).toBe('ИП Настоящий')
    expect(await real.ask('getOrganisation', { params, query: { space: 'practice' } })).toMatchObject({ name: 'Ещё выдумка' })
    expect((await real.ask('listOrganisations', { query: { q: 'выдумка' } })).items).toEqual([])
  })

  it('do not mix on the board', async () => {
    const told = { bootId: randomUUID(), sentMonotonicMs: 1, state: 'available' } as const
    await real.send('putPresence', { body: told })
    const practice = await realLead.ask('getMonitoringSnapshot', { query: { space: 'practice' } })
    const before = await realLead.ask('getMonitoringSnapshot')

    await real.send('putPresence', { body: { ...told, training: true } })
    const after = await realLead.ask('getMonitoringSnapshot')

    expect(practice.agents.map(({ name }) => name)).not.toContain('kuznetsova')
    expect(before.agents).toMatchObject([{ name: 'kuznetsova', state: 'available' }])
    expect(after.agents).toMatchObject([{ name: 'kuznetsova', state: 'offline' }])
    expect(await (await asuo.as('lead')).refusal('getMonitoringSnapshot', { query: { space: 'real' } })).toBe('forbidden')
  })
})

describe('without practice', () => {
  it('makes one lead with a password told once, and no practice account may sign in', async () => {
    const told: string[][] = []
    const plain = await startAsuoFixture({ practice: false, firstLead: (...lead) => void told.push(lead) })
    try {
      const [login = '', password = ''] = told[0] ?? []
      const lead = await plain.as(login, password)
      await plain.stop()
      await plain.start()

      expect(await lead.ask('getMe')).toMatchObject({ role: 'lead', space: 'real' })
      expect(told).toHaveLength(1)
      expect(await plain.anonymous().refusal('createSession', { body: { login: 'operator', password: 'practice' } })).toBe('unauthorized')
    } finally {
      await plain.close()
    }
  })
})
