import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Outcome } from '#core/faults/outcome'
import { systemClock } from '../../main/clock/systemClock.ts'
import { reachOut } from '../../main/desk/reachOut.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'
import { createProviderSignIn } from '../../main/signIn/providerSignIn.ts'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { OpenIdProvider } from '../asuo/OpenIdProvider.ts'
import { providerSettings } from '../asuo/providerSettings.ts'
import { visitProvider } from '../asuo/visitProvider.ts'
import { runningDesk, value } from './runningDesk.ts'

const busy = createServer()
let busyPort: number
let provider: OpenIdProvider
let asuo: AsuoFixture

beforeAll(async () => {
  busy.listen(0, '127.0.0.1')
  await once(busy, 'listening')
  busyPort = (busy.address() as AddressInfo).port
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
  busy.close()
})

const onPbx = (url = asuo.url()) => ({ asuoUrl: url, sipUrl: 'wss://pbx.example.ru' })

/** A desk whose system browser is what the test says; `opened` are the addresses it was given. */
const deskWithBrowser = async (browse: (address: URL) => Promise<unknown>, url?: string) => {
  const running = await runningDesk(onPbx(url))
  const opened: URL[] = []
  const visits: Promise<unknown>[] = []
  running.shell.openBrowser = async (address) => {
    opened.push(new URL(address))
    visits.push(browse(new URL(address)))
    return true
  }
  const signIn = (attemptId: string = randomUUID()) => running.desk.answers['session.signInByProvider']({ attemptId })
  return { ...running, opened, visits, signIn }
}

/** What the browser shows in the end. */
const pageAt = async (address: URL) => {
  const response = await fetch(address)
  return `${response.status} ${/<h1>(.*)<\/h1>/.exec(await response.text())?.[1]}`
}
const comeBackAs = (subject: string | null) => async (address: URL) => pageAt(await visitProvider(address.href, subject))
const entered = '200 Вход выполнен. Закройте эту вкладку и вернитесь в пульт.'
const failed = '400 Вход не выполнен. Вернитесь в пульт: там сказано, почему.'
const strange = '400 Этот вход пульт не начинал или уже закончил. Вернитесь в пульт и войдите оттуда.'
const neverBack = async () => undefined
const fault = (reason: string): Outcome<never> => ({ ok: false, fault: { code: 'notSignedIn', reason } as never })
const nobody = { agent: null }

const changed = (address: URL, query: Readonly<Record<string, string>>): string => {
  const other = new URL(address)
  for (const [name, text] of Object.entries(query)) other.searchParams.set(name, text)
  return other.href
}

describe('signing in through the system browser', () => {
  it('brings the operator in, tells his browser so, and keeps the token among the secrets alone', async () => {
    const { desk, visits, signIn, shell, bugs, profile, heard } = await deskWithBrowser(comeBackAs('sub-orlova'))
    const told = heard('session.changed', ({ agent }) => agent !== null)

    expect(await value(desk.answers['session.ways'](null))).toEqual({ passwords: false, provider: 'Портал сотрудника' })
    expect(await value(signIn())).toMatchObject({ agent: { login: 'orlova', role: 'operator', space: 'real' } })

    expect(await visits[0]).toBe(entered)
    await told
    expect(await value(desk.answers['settings.read'](null))).toMatchObject({ lastLogin: 'orlova' })
    const token = (JSON.parse((await shell.secrets.read('asuo.session')) ?? '{}') as { refreshToken: string }).refreshToken
    const files = readdirSync(profile, { recursive: true, encoding: 'utf8' }).map((name) => join(profile, name))
    for (const file of files.filter((name) => statSync(name).isFile())) {
      const text = readFileSync(file, 'latin1')
      expect([file, text.includes(token), text.includes('eyJ')]).toEqual([file, false, false])
    }
    expect(bugs).toEqual([])
  })

  it('sends state, nonce and a PKCE challenge along, asks for the password, and returns to loopback', async () => {
    const { signIn, opened, visits } = await deskWithBrowser(comeBackAs('sub-orlova'))
    await value(signIn())
    await Promise.all(visits)
    const query = Object.fromEntries(opened[0]?.searchParams ?? [])

    expect(query).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', prompt: 'login', scope: 'openid profile' })
    expect(query.redirect_uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/return$/)
    for (const name of ['state', 'nonce', 'code_challenge']) expect(query[name]?.length, name).toBeGreaterThanOrEqual(43)
    expect(query).not.toHaveProperty('client_secret')
  })

  it('refuses a return without its own state, and goes on waiting for the true one', async () => {
    const seen: string[] = []
    const { signIn } = await deskWithBrowser(async (address) => {
      const back = await visitProvider(address.href, 'sub-orlova')
      seen.push(await pageAt(new URL(changed(back, { state: 'of-somebody-else' }))))
      seen.push(await pageAt(new URL(`${back.origin}/return`)))
      seen.push(await pageAt(back))
    })

    expect(await value(signIn())).toMatchObject({ agent: { login: 'orlova' } })
    await expect.poll(() => seen).toEqual([strange, strange, entered])
  })

  it('takes only the first return', async () => {
    const token = Promise.withResolvers<void>()
    provider.held = (path) => (path === '/token' ? token.promise : undefined)
    const { signIn, visits } = await deskWithBrowser(async (address) => {
      const back = await visitProvider(address.href, 'sub-orlova')
      const first = pageAt(back)
      await expect.poll(() => provider.exchanges('/token')).toBeGreaterThan(0)
      const second = await pageAt(back)
      token.resolve()
      return [await first, second]
    })

    await value(signIn())
    expect(await visits[0]).toEqual([entered, strange])
  })

  it.each([
    ['a code that was made for another challenge', { code_challenge: 'A'.repeat(43) }],
    ['an ID token with another nonce', { nonce: 'of-somebody-else' }],
  ])('does not take %s', async (_, tampered) => {
    const { desk, signIn, visits } = await deskWithBrowser(async (address) =>
      pageAt(await visitProvider(changed(address, tampered), 'sub-orlova')),
    )

    expect(await signIn()).toEqual(fault('notProven'))
    expect(await visits[0]).toBe(failed)
    expect(await value(desk.answers['session.read'](null))).toMatchObject(nobody)
  })

  it("does not take a stranger's code under its own state", async () => {
    let stolen = ''
    const other = await deskWithBrowser(async (address) => {
      stolen = (await visitProvider(address.href, 'sub-belov')).searchParams.get('code') ?? ''
    })
    const waiting = other.signIn()
    await expect.poll(() => stolen).not.toBe('')
    const { signIn, visits } = await deskWithBrowser(async (address) =>
      pageAt(new URL(changed(await visitProvider(address.href, 'sub-orlova'), { code: stolen }))),
    )

    expect(await signIn()).toEqual(fault('notProven'))
    expect(await visits[0]).toBe(failed)
    await other.desk.answers['session.takeBackSignIn'](null)
    expect(await waiting).toEqual(fault('takenBack'))
  })

  it('says who may not come in, and that the provider said no', async () => {
    for (const [subject, reason] of [
      ['sub-guest', 'roleMissing'],
      ['sub-nobody', 'accountUnknown'],
      [null, 'denied'],
    ] as const) {
      const { signIn, visits, desk } = await deskWithBrowser(comeBackAs(subject))
      expect(await signIn()).toEqual(fault(reason))
      expect(await visits[0]).toBe(failed)
      expect(await value(desk.answers['session.read'](null))).toMatchObject(nobody)
    }
  })
})

describe('a sign-in that comes to nothing', () => {
  it('is taken back by the operator, and its port is free again', async () => {
    const { desk, signIn, opened } = await deskWithBrowser(neverBack)
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
    const { desk, signIn, visits } = await deskWithBrowser(comeBackAs('sub-orlova'))
    const waiting = signIn()
    await expect.poll(() => provider.exchanges('/token')).toBe(before + 1)

    await value(desk.answers['session.takeBackSignIn'](null))
    token.resolve()

    expect(await waiting).toEqual(fault('takenBack'))
    expect(await visits[0]).toBe(failed)
    expect(await value(desk.answers['session.read'](null))).toMatchObject(nobody)
  })

  it('makes room for the next one: what returns to the first is refused', async () => {
    let subject: string | null = null
    const { signIn, opened, visits } = await deskWithBrowser(async (address) => subject && comeBackAs(subject)(address))
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
    const { signIn, opened } = await deskWithBrowser(comeBackAs('sub-orlova'))
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
    const { desk } = await runningDesk(onPbx())
    expect(await desk.answers['session.signInByProvider']({ attemptId: randomUUID() })).toEqual(fault('noBrowser'))
  })

  it.each(['/.well-known', '/token'])('says that the provider does not answer at %s', async (path) => {
    const { signIn } = await deskWithBrowser(comeBackAs('sub-orlova'))
    provider.silent = path
    expect(await signIn()).toEqual(fault('unreachable'))
  })

  it('says that the port is taken where the provider allows that one alone, else takes the next', async () => {
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
        const { desk, signIn } = await deskWithBrowser(comeBackAs('sub-orlova'), strict.url())
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
