import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { databaseFolder } from '../../main/profile/databaseFolder.ts'
import { defaultProfile } from '../../main/profile/defaultProfile.ts'
import { takeProfile } from '../../main/profile/takeProfile.ts'
import { temporaryProfile } from './temporaryProfile.ts'

describe('the default profile', () => {
  it.each([
    ['linux', {}, '/home/anna/.config/operator-panel'],
    ['linux', { XDG_CONFIG_HOME: '/etc/anna' }, '/etc/anna/operator-panel'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/anna/.config/operator-panel'],
    ['darwin', {}, '/home/anna/Library/Application Support/operator-panel'],
  ] as const)('follows the custom of %s with %j', (platform, environment, folder) => {
    expect(defaultProfile({ platform, home: '/home/anna', environment })).toBe(folder)
  })

  it('stands in AppData on Windows', () => {
    expect(defaultProfile({ platform: 'win32', home: 'C:\\Anna', environment: { APPDATA: 'C:\\Anna\\Roaming' } })).toContain('Roaming')
  })
})

describe('taking a profile', () => {
  it('makes the folder for this account only', () => {
    const profile = join(temporaryProfile(), 'deep', 'profile')

    takeProfile(profile)()

    expect(statSync(profile).mode & 0o077).toBe(0)
  })

  it('refuses the second panel and lets it in when the first has gone', () => {
    const profile = temporaryProfile()
    const release = takeProfile(profile)

    expect(() => takeProfile(profile)).toThrow(/Another panel already works on the profile/)
    release()
    takeProfile(profile)()
  })

  it('says what to do where the folder is a file', () => {
    const path = join(temporaryProfile(), 'file')
    writeFileSync(path, '')

    expect(() => takeProfile(path)).toThrow(/cannot be read and written: check its rights, or name another one with --profile/)
  })
})

describe('a place where no folder can be made', () => {
  it.runIf(process.platform === 'linux')('is refused at once', () => {
    expect(() => takeProfile('/proc/none/profile')).toThrow(/cannot be read and written/)
  })
})

describe('the folder of the embedded database', () => {
  it('is in the profile', () => {
    expect(databaseFolder('/home/anna/profile', false)).toBe('/home/anna/profile/asuo')
  })

  it('is in the profile as root too, which others may then walk through but not read', () => {
    const profile = temporaryProfile()

    expect(databaseFolder(profile, true)).toBe(join(profile, 'asuo'))
    expect(statSync(profile).mode & 0o777).toBe(0o711)
  })

  it('is under /var/lib as root where the profile lies in a closed home', () => {
    const home = temporaryProfile()
    const profile = join(home, 'profile')
    mkdirSync(profile)
    chmodSync(home, 0o700)

    expect(databaseFolder(profile, true)).toMatch(/^\/var\/lib\/operator-panel\/[0-9a-f]{16}$/)
    expect(statSync(home).mode & 0o777).toBe(0o700)
  })
})
