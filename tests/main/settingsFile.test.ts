import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSettingsFile } from '../../main/settings/settingsFile.ts'
import { temporaryProfile } from './temporaryProfile.ts'

const noon = Date.UTC(2026, 10, 22, 12)

it('starts from defaults without writing anything', () => {
  const profile = temporaryProfile()

  const store = openSettingsFile(profile, noon)

  expect(store.read().language).toBe('ru')
  expect(readdirSync(profile)).toEqual([])
})

it('keeps a change for the next start and touches nothing else', () => {
  const profile = temporaryProfile()
  writeFileSync(join(profile, 'settings.json'), '{"theme":"dark"}')

  openSettingsFile(profile, noon).change({ language: 'en' })

  expect(openSettingsFile(profile, noon).read()).toMatchObject({ theme: 'dark', language: 'en' })
  expect(readdirSync(profile)).toEqual(['settings.json'])
})

it.each([
  ['half a file', '{"language":"e'],
  ['a value that is not one of ours', '{"theme":"purple"}'],
  ['an empty file', ''],
  ['binary noise', '\u0000\u0001\u0002'],
])('sets aside %s as evidence and starts from defaults', (_what, content) => {
  const profile = temporaryProfile()
  writeFileSync(join(profile, 'settings.json'), content)

  const store = openSettingsFile(profile, noon)

  expect(store.setAside).toBe('settings.json.damaged-2026-11-22T12-00-00-000Z')
  expect(readFileSync(join(profile, store.setAside ?? ''), 'utf8')).toBe(content)
  expect(store.read().theme).toBe('auto')
})

it('keeps every damaged file, also two in one moment', () => {
  const profile = temporaryProfile()
  const damage = () => {
    writeFileSync(join(profile, 'settings.json'), 'x')
    return openSettingsFile(profile, noon).setAside
  }

  expect(damage()).not.toBe(damage())
  expect(readdirSync(profile)).toHaveLength(2)
})

it('says that a change was not saved and keeps the old value', () => {
  const profile = temporaryProfile()
  const store = openSettingsFile(profile, noon)
  rmSync(profile, { recursive: true })
  writeFileSync(profile, 'not a folder any more')

  const outcome = store.change({ language: 'en' })

  expect(outcome).toEqual({ ok: false, fault: { code: 'notSaved', reason: 'broken' } })
  expect(store.read().language).toBe('ru')
})

it('leaves no draft behind when the disk refuses', () => {
  const profile = temporaryProfile()
  const store = openSettingsFile(profile, noon)
  mkdirSync(join(profile, 'settings.json'))

  expect(store.change({ language: 'en' }).ok).toBe(false)
  expect(readdirSync(profile)).toEqual(['settings.json'])
  expect(existsSync(join(profile, 'settings.json'))).toBe(true)
})
