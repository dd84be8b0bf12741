import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JWTPayload } from 'jose'
import { describe, expect, it, onTestFinished } from 'vitest'
import { personOf } from '../../services/asuo/auth/provider/personOf.ts'
import { readSignInSettings, signInFile } from '../../services/asuo/auth/signInSettings.ts'
import { readServiceSettings } from '../../services/asuo/serviceSettings.ts'
import { providerSettings } from './providerSettings.ts'

const issuer = 'https://id.example.ru/realms/zakaz'
const shortest = {
  provider: {
    name: 'Портал',
    issuer,
    clientId: 'panel',
    roles: {
      claim: 'groups',
      map: [
        { value: 'operators', role: 'operator' },
        { value: 'Object', role: 'lead' },
      ],
    },
  },
}

const fileWith = (content: unknown): string => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'asuo.json'), JSON.stringify(content))
  return folder
}

describe('how people sign in', () => {
  it('is by passwords where nothing is said, and by the provider alone where there is one', () => {
    expect(readSignInSettings()).toEqual({ provider: null, passwords: 'everyone' })
    expect(readSignInSettings(readServiceSettings(fileWith({ signIn: shortest })).signIn)).toMatchObject({
      provider: { loginClaim: 'preferred_username', unknown: 'refuse', clockSkewSeconds: 60, hours: 12, singleSignOn: false },
      passwords: 'machines',
    })
    expect(readSignInSettings(signInFile.parse({ ...shortest, passwords: 'everyone' })).passwords).toBe('everyone')
  })

  it('is refused in a sentence where nobody could sign in', () => {
    expect(() => readSignInSettings({ passwords: 'machines' })).toThrow(/^Nobody could sign in/)
  })

  it.each(['http://id.example.ru', 'https://id.example.ru?a=b', 'ftp://id.example.ru'])('does not trust the issuer %s', (unsafe) => {
    expect(() => providerSettings(unsafe)).toThrow(/^The issuer of the OpenID provider must be an https address/)
  })

  it('names the field that does not fit, and not what stands there', () => {
    const wrong = { signIn: { provider: { ...shortest.provider, scope: 'profile-тайна', clientSecret: 'тайна' } } }
    expect(() => readServiceSettings(fileWith(wrong))).toThrow(/signIn\.provider\.scope, signIn\.provider/)
    expect(() => readServiceSettings(fileWith(wrong))).not.toThrow(/тайна/)
  })
})

describe('a person', () => {
  const told = { sub: 'ab', preferred_username: ' Орлова ', realm_access: { roles: ['lead-of-nothing', 'operators'] } }
  const by = (claim: string | string[], claims: Readonly<Record<string, unknown>> = {}) => {
    const { provider } = readSignInSettings(
      signInFile.parse({ provider: { ...shortest.provider, roles: { ...shortest.provider.roles, claim } } }),
    )
    if (!provider) throw new Error('There is a provider')
    return personOf({ ...told, ...claims } as JWTPayload, provider)
  }

  it('has the role that stands deep in the claims, and his login for want of a name', () => {
    expect(by(['realm_access', 'roles'])).toMatchObject({ ok: true, value: { login: 'орлова', name: 'орлова', role: 'operator' } })
  })

  it('has a role of one word, and none of a part of a word or of what every object has', () => {
    expect(by('role', { role: 'operators' })).toMatchObject({ ok: true })
    expect(by('role', { role: 'not-operators' })).toMatchObject({ ok: false, refused: { code: 'role-missing' } })
    expect(by(['constructor', 'name'], {})).toMatchObject({ ok: false, refused: { code: 'role-missing' } })
  })

  it.each(['', ' \u0000 ', 'a'.repeat(65), 7, null])('is nobody with the login %j', (preferred_username) => {
    expect(by(['realm_access', 'roles'], { preferred_username })).toMatchObject({ ok: false, refused: { code: 'account-unknown' } })
  })
})
