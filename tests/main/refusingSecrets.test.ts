import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDesk } from '../../main/desk/createDesk.ts'
import type { SecretStore } from '../../main/desk/desk.ts'
import { openSafeSecrets } from '../../main/electron/safeSecrets.ts'
import { memorySecrets } from '../../main/secrets/memorySecrets.ts'
import { openSettingsFile } from '../../main/settings/settingsFile.ts'
import { FakeVault } from '../electron/FakeVault.ts'
import { FakeAsuo } from './FakeAsuo.ts'
import { FakeShell } from './FakeShell.ts'
import { value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const deskWith = async (secrets: SecretStore) => {
  const profile = temporaryProfile()
  const bugs: unknown[] = []
  const desk = await createDesk(Object.assign(new FakeShell(profile), { secrets }), {
    settings: openSettingsFile(profile, Date.now()),
    asuoUrl: asuo.url,
    sipUrl: 'wss://pbx.example.ru',
    noteBug: (bug) => void bugs.push(bug),
  })
  return { desk, bugs }
}

/** The folder of the secrets is no folder: whatever is written there is refused. */
const onRefusingDisk = (vault = new FakeVault()) =>
  openSafeSecrets({ vault, file: join(temporaryProfile(), 'none', 'secrets.json'), inMemory: memorySecrets(), platform: 'linux', now: 0 })

const notSaved = { ok: false, fault: { code: 'notSaved', reason: 'broken' } }

it('says that a sign-in was not kept where the disk refuses, and lets the operator work and sign out', async () => {
  const { desk, bugs } = await deskWith(await onRefusingDisk())

  expect(await desk.answers['session.signIn']({ login: 'anna', password: 'practice' })).toEqual(notSaved)
  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: { id: 'anna' } })

  expect(await value(desk.answers['session.signOut'](null))).toMatchObject({ agent: null })
  expect(bugs).toEqual([])
  await desk.close()
})

it('stays signed out where the disk would not forget the sign-in', async () => {
  const kept = memorySecrets()
  const { desk } = await deskWith({ ...kept, forget: async () => ({ ok: false, fault: { code: 'notSaved', reason: 'readOnly' } }) })
  await value(desk.answers['session.signIn']({ login: 'anna', password: 'practice' }))
  const refreshes = asuo.exchanges('/auth/refresh')

  expect(await value(desk.answers['session.signOut'](null))).toMatchObject({ agent: null })
  expect(await desk.answers['organisations.find']({ q: 'школа' })).toEqual({ ok: false, fault: { code: 'signInNeeded' } })
  expect(asuo.exchanges('/auth/refresh')).toBe(refreshes)
  await desk.close()
})

it('says that a line password was not saved', async () => {
  const { desk } = await deskWith(await onRefusingDisk())

  expect(await desk.answers['line.savePassword']({ password: 'тайна' })).toEqual(notSaved)
  await desk.close()
})

it('says that the keyring would not seal', async () => {
  const vault = new FakeVault()
  const secrets = await openSafeSecrets({
    vault,
    file: join(temporaryProfile(), 's.json'),
    inMemory: memorySecrets(),
    platform: 'linux',
    now: 0,
  })
  vault.encryptStringAsync = async () => {
    throw new Error('the keyring is locked')
  }

  expect(await secrets.write('line.password', 'тайна')).toEqual({ ok: false, fault: { code: 'noSecureStorage' } })
})

it('takes a damaged kept sign-in for none, and quotes it nowhere', async () => {
  const secrets = memorySecrets()
  await secrets.write('asuo.session', 'тайный обрывок {')
  const { desk, bugs } = await deskWith(secrets)

  expect(await value(desk.answers['session.read'](null))).toMatchObject({ agent: null })
  expect(bugs).toEqual([])
  await desk.close()
})
