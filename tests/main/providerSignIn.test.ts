import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { OpenIdProvider } from '../asuo/OpenIdProvider.ts'
import { providerSettings } from '../asuo/providerSettings.ts'
import { visitProvider } from '../asuo/visitProvider.ts'
import { changed, comeBackAs, deskWithBrowser, entered, failed, fault, nobody, pageAt, strange } from './deskWithBrowser.ts'
import { value } from './runningDesk.ts'

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

describe('signing in through the system browser', () => {
  it('brings the operator in, tells his browser so, and keeps the token among the secrets alone', async () => {
    const { desk, visits, signIn, shell, bugs, profile, heard } = await deskWithBrowser(asuo.url(), comeBackAs('sub-orlova'))
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
    const { signIn, opened, visits } = await deskWithBrowser(asuo.url(), comeBackAs('sub-orlova'))
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
    const { signIn } = await deskWithBrowser(asuo.url(), async (address) => {
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
    const { signIn, visits } = await deskWithBrowser(asuo.url(), async (address) => {
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
    const { desk, signIn, visits } = await deskWithBrowser(asuo.url(), async (address) =>
      pageAt(await visitProvider(changed(address, tampered), 'sub-orlova')),
    )

    expect(await signIn()).toEqual(fault('notProven'))
    expect(await visits[0]).toBe(failed)
    expect(await value(desk.answers['session.read'](null))).toMatchObject(nobody)
  })

  it("does not take a stranger's code under its own state", async () => {
    let stolen = ''
    const other = await deskWithBrowser(asuo.url(), async (address) => {
      stolen = (await visitProvider(address.href, 'sub-belov')).searchParams.get('code') ?? ''
    })
    const waiting = other.signIn()
    await expect.poll(() => stolen).not.toBe('')
    const { signIn, visits } = await deskWithBrowser(asuo.url(), async (address) =>
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
      const { signIn, visits, desk } = await deskWithBrowser(asuo.url(), comeBackAs(subject))
      expect(await signIn()).toEqual(fault(reason))
      expect(await visits[0]).toBe(failed)
      expect(await value(desk.answers['session.read'](null))).toMatchObject(nobody)
    }
  })
})
