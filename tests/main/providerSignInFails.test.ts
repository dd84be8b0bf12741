import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../main/clock/systemClock.ts'
import { reachOut } from '../../main/desk/reachOut.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'
import { createProviderSignIn } from '../../main/signIn/providerSignIn.ts'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { databaseOf } from '../asuo/databaseOf.ts'
import { OpenIdProvider } from '../asuo/OpenIdProvider.ts'
import { providerSettings } from '../asuo/providerSettings.ts'
import { comeBackAs, deskWithBrowser, entered, failed, fault, neverBack, nobody, onPbx } from './deskWithBrowser.ts'
import { runningDesk, value } from './runningDesk.ts'

let provider: OpenIdProvider
let asuo: AsuoFixture
beforeAll(async () => {
  provider = await OpenIdProvider.start()
  asuo = await startAsuoFixture({ signIn: providerSettings(provider.issuer) })
})
beforeEach(() => {
  provider.silent = null
  provider.held = () => undefined
})
afterAll(async () => {
  await asuo.close()
  await provider.stop()
})

describe('a sign-in that comes to nothing', () => {
  it('is taken back by the operator, and its port is free again', async () => {
    const { desk, signIn, opened } = await deskWithBrowser(asuo.url(), neverBack)
    const waiting = signIn()
    await expect.poll(() => opened).toHaveLength(1)

    await value(desk.answers['session.takeBackSignIn'](null))

    expect(await waiting).toEqual(fault('takenBack'))
    await expect(fetch(opened[0]?.searchParams.get('redirect_uri') ?? '')).rejects.toThrow('fetch failed')
  })

  it('changes nothing though the browser comes back at that moment', async () => {
    const token = Promise.withResolvers<void>()
    provider.held = (path) => (path === '/token' ? token.promise : undefined)
    const before = provider.exchanges('/token')
    const { desk, signIn, visits } = await deskWithBrowser(asuo.url(), comeBackAs('sub-orlova'))
    const waiting = signIn()
    await expect.poll(() => provider.exchanges('/token')).toBe(before + 1)

    await value(desk.answers['session.takeBackSignIn'](null))
    token.resolve()

    expect(await waiting).toEqual(fault('takenBack'))
    expect(await visits[0]).toBe(failed)
    expect(await value(desk.answers['session.read'](null))).toMatchObject(nobody)
  })

  it('ends again what ASUO granted while it was taken back', async () => {
    const fresh = await startAsuoFixture({ signIn: providerSettings(provider.issuer) })
    onTestFinished(() => fresh.close())
    const keys = Promise.withResolvers<void>()
    const before = provider.exchanges('/jwks')
    provider.held = (path) => (path === '/jwks' ? keys.promise : undefined)
    const { desk, signIn } = await deskWithBrowser(fresh.url(), comeBackAs('sub-orlova'))
    const waiting = signIn()
    await expect.poll(() => provider.exchanges('/jwks')).toBe(before + 1)

    await value(desk.answers['session.takeBackSignIn'](null))
    expect(await waiting).toEqual(fault('takenBack'))
    await using database = await databaseOf(fresh.dataDir)
    keys.resolve()

    await expect.poll(() => database.count('select count(*) from account_identities')).toBe(1)
    await expect.poll(() => database.count('select count(*) from refresh_tokens')).toBe(0)
    expect(await value(desk.answers['session.read'](null))).toMatchObject(nobody)
  })

  it('makes room for the next one: what returns to the first is refused', async () => {
    let subject: string | null = null
    const { signIn, opened, visits } = await deskWithBrowser(asuo.url(), async (address) => subject && comeBackAs(subject)(address))
    const first = signIn()
    await expect.poll(() => opened).toHaveLength(1)
    subject = 'sub-orlova'
    const second = signIn()

    expect(await first).toEqual(fault('takenBack'))
    expect(await value(second)).toMatchObject({ agent: { login: 'orlova' } })
    expect(await visits[1]).toBe(entered)
    await expect(comeBackAs('sub-belov')(opened[0] as URL)).rejects.toThrow('fetch failed')
  })

  it('is one attempt though the page asks twice under one id', async () => {
    const { signIn, opened } = await deskWithBrowser(asuo.url(), comeBackAs('sub-orlova'))
    const id = randomUUID()
    const both = await Promise.all([signIn(id), signIn(id)])

    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(opened).toHaveLength(1)
  })

  it('ends when ASUO waits no longer', async () => {
    const way = reachOut(asuo.url(), memorySecrets(), systemClock, { linked: () => undefined, signedIn: () => undefined })
    const limits: number[] = []
    const { signIn } = createProviderSignIn({
      client: way.client,
      browser: () => ({ openBrowser: async () => true, language: 'ru', lastLogin: null }),
      enter: () => Promise.reject(new Error('nobody came back')),
      later: (run, ms) => {
        limits.push(ms)
        run()
        return () => undefined
      },
    })

    expect(await signIn(randomUUID())).toEqual(fault('late'))
    expect(limits).toEqual([600_000])
  })

  it('says that there is no browser', async () => {
    const { desk } = await runningDesk(onPbx(asuo.url()))
    expect(await desk.answers['session.signInByProvider']({ attemptId: randomUUID() })).toEqual(fault('noBrowser'))
  })

  it.each(['/.well-known', '/token'])('says that the provider does not answer at %s', async (path) => {
    const { signIn } = await deskWithBrowser(asuo.url(), comeBackAs('sub-orlova'))
    provider.silent = path
    expect(await signIn()).toEqual(fault('unreachable'))
  })

  it('says that the port is taken where the provider allows that one alone, else takes the next', async () => {
    const busy = createServer().listen(0, '127.0.0.1')
    await once(busy, 'listening')
    onTestFinished(() => void busy.close())
    const busyPort = (busy.address() as AddressInfo).port
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    const freePort = (free.address() as AddressInfo).port
    free.close()
    await once(free, 'close')
    for (const [returnPorts, outcome] of [
      [[busyPort], fault('portBusy')],
      [[busyPort, freePort], { ok: true }],
    ] as const) {
      const strict = await startAsuoFixture({ signIn: providerSettings(provider.issuer, { returnPorts: [...returnPorts] }) })
      try {
        const { desk, signIn } = await deskWithBrowser(strict.url(), comeBackAs('sub-orlova'))
        expect(await signIn()).toMatchObject(outcome)
        await desk.close()
      } finally {
        await strict.close()
      }
    }
  })

  it('says that ASUO is away, and offers no provider where ASUO has none', async () => {
    const { desk } = await runningDesk(onPbx('http://127.0.0.1:9/v1'))
    expect(await desk.answers['session.signInByProvider']({ attemptId: randomUUID() })).toEqual({
      ok: false,
      fault: { code: 'asuoUnreachable' },
    })
    const plain = await startAsuoFixture()
    onTestFinished(() => plain.close())
    const { desk: local } = await runningDesk(onPbx(plain.url()))
    expect(await value(local.answers['session.ways'](null))).toEqual({ passwords: true, provider: null })
  })
})
