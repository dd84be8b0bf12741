import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSafeSecrets } from '../../main/electron/safeSecrets.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'
import { FakeVault } from './FakeVault.ts'

let folder = ''
let file = ''
let vault = new FakeVault()
const open = (platform: NodeJS.Platform = 'linux') =>
  openSafeSecrets({ vault, file, inMemory: memorySecrets(), platform, now: Date.UTC(2026, 0, 1) })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'))
  file = join(folder, 'secrets.json')
  vault = new FakeVault()
})
afterEach(() => rm(folder, { recursive: true }))

describe('secrets in the system’s keyring', () => {
  it('are there again after a restart, and only for their reader', async () => {
    await (await open()).write('line.password', 'пароль')

    expect(await (await open()).read('line.password')).toBe('пароль')
    expect(await (await open()).read('toString')).toBeNull()
    expect((await open()).durable).toBe(true)
    expect(await readFile(file, 'utf8')).not.toContain('пароль')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('can be forgotten', async () => {
    const secrets = await open()
    await secrets.write('line.password', 'a')
    await secrets.write('asuo.refresh', 'b')
    await secrets.forget('line.password')

    expect(await (await open()).read('line.password')).toBeNull()
    expect(await (await open()).read('asuo.refresh')).toBe('b')
  })

  it('are sealed anew when the keyring asks for it', async () => {
    await (await open()).write('line.password', 'a')
    vault.rotated = true

    expect(await (await open()).read('line.password')).toBe('a')
    expect(vault.sealed).toEqual(['a', 'a'])
  })

  it('sealed with a lost key are as if there were none', async () => {
    await (await open()).write('line.password', 'a')
    vault.key = 'key-2'

    expect(await (await open()).read('line.password')).toBeNull()
  })

  it('in a damaged file are set aside and do not keep the panel from starting', async () => {
    await writeFile(file, '{"line.password": 7')
    const secrets = await open()
    await secrets.write('line.password', 'b')

    expect(await (await open()).read('line.password')).toBe('b')
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toHaveLength(1)
  })
})

describe('without a safe place', () => {
  it.each([
    ['Linux knows no keyring', 'linux', { backend: 'basic_text' }],
    ['Linux does not say which keyring it has', 'linux', { backend: 'unknown' }],
    ['the system refuses to encrypt', 'win32', { available: false }],
  ] as const)('because %s, nothing reaches the disk', async (_why, platform, change) => {
    Object.assign(vault, change)
    const secrets = await open(platform)
    await secrets.write('line.password', 'a')

    expect(secrets.durable).toBe(false)
    expect(await secrets.read('line.password')).toBe('a')
    expect(existsSync(file)).toBe(false)
    expect(vault.sealed).toEqual([])
  })

  it('elsewhere than on Linux the keyring’s name is not asked', async () => {
    vault.backend = 'basic_text'

    expect((await open('win32')).durable).toBe(true)
  })
})
