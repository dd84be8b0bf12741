import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { globalKeys } from '#core/settings/globalKeys'
import { FakeAsuo } from './FakeAsuo.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const onPbx = (sipUri?: string) => ({
  asuoUrl: asuo.url,
  asuoLogin: 'operator',
  asuoPassword: 'practice',
  sipUrl: 'wss://pbx.example.ru',
  ...(sipUri ? { sipUri } : {}),
})

describe('the line of a real PBX', () => {
  it('is not configured until there is an address and a password', async () => {
    const { desk } = await runningDesk(onPbx('sip:101@pbx.example.ru'))

    expect(await desk.answers['line.account'](null)).toEqual({ ok: false, fault: { code: 'lineNotConfigured' } })
  })

  it('takes a typed password and owns up that it is not kept', async () => {
    const { desk, profile } = await runningDesk(onPbx('sip:101@pbx.example.ru'))

    expect(await desk.answers['line.savePassword']({ password: 'не-пишется-на-диск' })).toEqual({
      ok: false,
      fault: { code: 'noSecureStorage' },
    })

    expect(await value(desk.answers['line.account'](null))).toEqual({
      server: 'wss://pbx.example.ru',
      domain: 'pbx.example.ru',
      user: '101',
      password: 'не-пишется-на-диск',
      displayName: 'Оператор',
      training: false,
    })
    expect(readFileSync(join(profile, 'settings.json'), 'utf8')).not.toContain('не-пишется')
  })

  it('has no simulated callers', async () => {
    const { desk } = await runningDesk(onPbx())

    expect(await value(desk.answers['training.list'](null))).toEqual([])
    expect(await desk.answers['training.call']({ scenarioId: 'any' })).toEqual({ ok: false, fault: { code: 'trainingLineDown' } })
  })
})

describe('settings', () => {
  it('are told to every page when one changes them', async () => {
    const { desk, heard } = await runningDesk(onPbx())
    const told = heard('settings.changed', () => true)

    await value(desk.answers['settings.change']({ theme: 'dark' }))

    expect((await told).theme).toBe('dark')
  })

  it('show the language of the command line without writing it', async () => {
    const { desk, profile } = await runningDesk({ ...onPbx(), language: 'en' })

    expect((await value(desk.answers['settings.read'](null))).language).toBe('en')
    await value(desk.answers['settings.change']({ theme: 'dark' }))
    expect(JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8')).language).toBe('ru')

    await value(desk.answers['settings.change']({ language: 'ru' }))
    expect((await value(desk.answers['settings.read'](null))).language).toBe('ru')
  })

  it('get a station code of letters that cannot be misheard, once', async () => {
    const profile = temporaryProfile()
    const first = await runningDesk(onPbx(), profile)
    const { station } = await value(first.desk.answers['session.read'](null))
    await first.desk.close()
    const second = await runningDesk(onPbx(), profile)

    expect(station).toMatch(/^[AFKLORUZ]{5}$/)
    expect((await value(second.desk.answers['session.read'](null))).station).toBe(station)
  })
})

it('tells every page which damaged files were set aside', async () => {
  const profile = temporaryProfile()
  writeFileSync(join(profile, 'settings.json'), '{')
  writeFileSync(join(profile, 'outbox.db'), 'x'.repeat(5000))
  const { desk } = await runningDesk(onPbx(), profile)

  const { mended } = await value(desk.answers['session.read'](null))

  expect(mended.map(({ file }) => file)).toEqual(['settings', 'outbox'])
  for (const { keptAs } of mended) expect(readFileSync(join(profile, keptAs), 'utf8')).toMatch(/^[{x]/)
})

it('stays signed out: neither the kept sign-in nor the kiosk’s own brings the operator back', async () => {
  const { desk } = await runningDesk(onPbx())

  expect((await value(desk.answers['session.signOut'](null))).agent).toBeNull()
  const sessions = asuo.exchanges('/auth/sessions')
  desk.shake('network')
  expect(await desk.answers['session.signIn']({ login: 'operator', password: 'wrong' })).toMatchObject({ fault: { code: 'wrongPassword' } })

  expect((await value(desk.answers['session.read'](null))).agent).toBeNull()
  expect(asuo.exchanges('/auth/refresh')).toBe(0)
  expect(asuo.exchanges('/auth/sessions')).toBe(sessions + 1)
})

it('says that the operator is off line when he signs out, so that nobody takes him for a silent panel', async () => {
  const { desk } = await runningDesk(onPbx())

  await value(desk.answers['session.signOut'](null))

  await expect.poll(() => asuo.exchanges('/me/presence')).toBe(1)
})

it('rings for attention and calms down', async () => {
  const { desk, shell } = await runningDesk(onPbx())

  await value(desk.answers['attention.ring']({ caller: 'Анна' }))
  await value(desk.answers['attention.ring'](null))

  expect(shell.rings).toEqual(['Анна', null])
})

it('claims keys of the whole desktop, tells what it could not take, and each press', async () => {
  const { desk, shell } = await runningDesk(onPbx())
  const pressed: string[] = []
  desk.listen((name, payload) => name === 'keys.pressed' && pressed.push((payload as { readonly verb: string }).verb))
  const keys = globalKeys.parse({})

  const none = await value(desk.answers['keys.claim'](keys))
  shell.refusesKeys = ['end']
  const some = await value(desk.answers['keys.claim'](keys))
  shell.press('mute')

  expect(none).toEqual({ supported: false, refused: [] })
  expect(some).toEqual({ supported: true, refused: ['end'] })
  expect(shell.claimed).toEqual([keys, keys])
  expect(pressed).toEqual(['mute'])
})

it('closes once, however often it is told to', async () => {
  const { desk, bugs } = await runningDesk(onPbx())

  await Promise.all([desk.close(), desk.close()])
  await desk.close()

  expect(bugs).toEqual([])
})
