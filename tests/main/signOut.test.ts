import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { createDesk } from '../../main/desk/createDesk.ts'
import type { SecretStore } from '../../main/desk/desk.ts'
import { openSettingsFile } from '../../main/settings/settingsFile.ts'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { databaseOf } from '../asuo/databaseOf.ts'
import { FakeAsuo } from './FakeAsuo.ts'
import { FakeShell } from './FakeShell.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: AsuoFixture
beforeAll(async () => {
  asuo = await startAsuoFixture()
})
afterAll(() => asuo.close())

const credentials = { login: 'operator', password: 'practice' }
const onPbx = () => ({ asuoUrl: asuo.url(), sipUrl: 'wss://pbx.example.ru' })

const refreshTokenIn = async (secrets: SecretStore): Promise<string> =>
  (JSON.parse((await secrets.read('asuo.session')) ?? '{}') as { refreshToken: string }).refreshToken

const isKnown = async (refreshToken: string): Promise<boolean> => {
  await using database = await databaseOf(asuo.dataDir)
  const hash = createHash('sha256').update(refreshToken).digest('base64url')
  const { rowCount } = await database.client.query('select 1 from refresh_tokens where hash = $1', [hash])
  return rowCount === 1
}

it('ends the sign-in at ASUO, after the board has been told that the desk is off', async () => {
  const lead = await asuo.as('lead')
  const { desk, shell } = await runningDesk(onPbx())
  await value(desk.answers['session.signIn'](credentials))
  const presence = { bootId: randomUUID(), sentMonotonicMs: 1, state: 'available' } as const
  await value(desk.answers['presence.tell'](presence))
  const token = await refreshTokenIn(shell.secrets)
  const stateOf = async () => (await lead.ask('getMonitoringSnapshot')).agents.find(({ name }) => name.startsWith('Соколова'))?.state
  expect([await isKnown(token), await stateOf()]).toEqual([true, 'available'])

  await value(desk.answers['session.signOut'](null))

  await expect.poll(() => isKnown(token)).toBe(false)
  expect(await stateOf()).toBe('offline')
  await expect.poll(() => shell.secrets.read('asuo.ended')).toBeNull()
})

it('ends it when ASUO is back, where it was away', async () => {
  const { desk, shell } = await runningDesk(onPbx())
  await value(desk.answers['session.signIn'](credentials))
  const token = await refreshTokenIn(shell.secrets)
  await asuo.stop()

  expect(await value(desk.answers['session.signOut'](null))).toMatchObject({ agent: null })
  await expect.poll(() => shell.secrets.read('asuo.ended')).toContain(token)
  await asuo.start()
  desk.shake('network')

  await expect.poll(() => isKnown(token), { timeout: 20_000 }).toBe(false)
  await expect.poll(() => shell.secrets.read('asuo.ended')).toBeNull()
})

it('ends it after a restart, where ASUO was away until then and the shell keeps secrets', async () => {
  const { desk, shell } = await runningDesk(onPbx())
  await value(desk.answers['session.signIn'](credentials))
  const token = await refreshTokenIn(shell.secrets)
  await asuo.stop()
  await value(desk.answers['session.signOut'](null))
  await expect.poll(() => shell.secrets.read('asuo.ended')).toContain(token)
  await desk.close()
  await asuo.start()
  expect(await isKnown(token)).toBe(true)

  const profile = temporaryProfile()
  const settings = openSettingsFile(profile, Date.now())
  const next = await createDesk(Object.assign(new FakeShell(profile), { secrets: shell.secrets }), { settings, ...onPbx() })
  onTestFinished(() => next.close())

  await expect.poll(() => isKnown(token)).toBe(false)
  await expect.poll(() => shell.secrets.read('asuo.ended')).toBeNull()
})

it('ends the sign-in of whoever was there before the next one', async () => {
  const { desk, shell } = await runningDesk(onPbx())
  await value(desk.answers['session.signIn'](credentials))
  const before = await refreshTokenIn(shell.secrets)

  await value(desk.answers['session.signIn']({ login: 'operator2', password: 'practice' }))

  await expect.poll(() => isKnown(before)).toBe(false)
  expect(await isKnown(await refreshTokenIn(shell.secrets))).toBe(true)
})

it('lets the board hear of it before the sign-in ends', async () => {
  const fake = await FakeAsuo.start()
  onTestFinished(() => fake.stop())
  const { desk, shell } = await runningDesk({ ...onPbx(), asuoUrl: fake.url })
  await value(desk.answers['session.signIn'](credentials))
  const told = Promise.withResolvers<void>()
  fake.held = (path) => (path === '/me/presence' ? told.promise : undefined)

  await value(desk.answers['session.signOut'](null))
  await expect.poll(() => shell.secrets.read('asuo.ended')).not.toBeNull()
  await desk.answers['session.ways'](null)
  expect(fake.exchanges('/auth/revoke')).toBe(0)

  told.resolve()
  await expect.poll(() => fake.exchanges('/auth/revoke')).toBe(1)
})
