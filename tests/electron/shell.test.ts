import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOptionsOf } from '../../main/electron/deskOptionsOf.ts'
import { type DeskStand, hasCall, watchStand } from '../../main/electron/deskStand.ts'
import { leavingCost } from '../../main/electron/leavingCost.ts'
import { preparingPage } from '../../main/electron/preparingPage.ts'
import { readShellOptions } from '../../main/electron/shellOptions.ts'
import { trayMoodOf } from '../../main/electron/trayMood.ts'
import { fitPlace, keepPlace, readPlace } from '../../main/electron/windowPlace.ts'

const commandLine = (switches: Readonly<Record<string, string>>) => ({
  hasSwitch: (name: string) => Object.hasOwn(switches, name),
  getSwitchValue: (name: string) => switches[name] ?? '',
})

describe('switches of the command line', () => {
  it('are read among those of Chromium', () => {
    const given = { profile: '/p', asuo: 'https://asuo.test/v1', sip: 'wss://pbx.test', lang: 'en', 'no-sandbox': '' }

    expect(readShellOptions(commandLine(given))).toEqual({ profile: '/p', asuo: 'https://asuo.test/v1', sip: 'wss://pbx.test', lang: 'en' })
  })

  it.each([
    [{ asuo: 'asuo' }, '--asuo must be an address such as https://asuo.example.ru/v1'],
    [{ sip: 'https://pbx.test' }, '--sip must be an address such as wss://pbx.example.ru'],
    [{ profile: '' }, '--profile must name a folder'],
  ])('%o is refused in a sentence', (given, sentence) => {
    expect(readShellOptions(commandLine(given))).toBe(sentence)
  })

  it('in a language the panel does not speak change nothing: Chromium has that switch too', () => {
    expect(readShellOptions(commandLine({ lang: 'de' }))).toEqual({})
  })

  it('and the environment leave out what they do not say', () => {
    expect(deskOptionsOf({ sip: 'wss://pbx.test' }, { SIP_URI: 'sip:1@pbx.test', SIP_PASSWORD: '' })).toEqual({
      sipUrl: 'wss://pbx.test',
      sipUri: 'sip:1@pbx.test',
    })
  })
})

describe('how the desk stands', () => {
  const stand = (state: DeskStand['state'], ringing = false): DeskStand => ({ state, ringing })

  it.each([
    [stand('offline'), 'offLine', 'nothing'],
    [stand('available'), 'idle', 'line'],
    [stand('break'), 'idle', 'line'],
    [stand('wrap_up'), 'idle', 'line'],
    [stand('ringing'), 'ringing', 'call'],
    [stand('available', true), 'ringing', 'call'],
    [stand('talking'), 'onCall', 'call'],
    [stand('hold'), 'onCall', 'call'],
  ] as const)('%o shows %s in the tray and costs %s to leave', (given, mood, cost) => {
    expect(trayMoodOf(given)).toBe(mood)
    expect(leavingCost(given)).toBe(cost)
    expect(hasCall(given)).toBe(cost === 'call')
  })

  it('is told at once and at each change until the listener goes', () => {
    const watch = watchStand()
    const heard: string[] = []
    const stop = watch.listen(({ state }) => heard.push(state))
    watch.told({ state: 'available' })
    watch.told({ state: 'available' })
    stop()
    watch.told({ state: 'talking' })

    expect(heard).toEqual(['offline', 'available'])
    expect(watch.now()).toEqual(stand('talking'))
  })
})

describe('the place of the window', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1280, height: 1024 },
  ]
  const place = { x: 2000, y: 100, width: 1100, height: 800, maximized: false }
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'place-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('stays where a screen still shows it', () => {
    expect(fitPlace(place, screens)).toEqual(place)
  })

  it.each([
    ['the screen was unplugged', place, screens.slice(0, 1)],
    ['only a sliver would be seen', { ...place, x: 1850 - 1100, y: 1020 }, screens],
    ['its title bar would be above the screen', { ...place, x: 10, y: -50 }, screens],
    ['nothing was remembered', null, screens],
  ])('is left to the system where %s', (_why, remembered, present) => {
    expect(fitPlace(remembered, present)).toBeNull()
  })

  it('is never smaller than the panel needs', () => {
    expect(fitPlace({ ...place, width: 300, height: 200 }, screens)).toMatchObject({ width: 960, height: 640 })
  })

  it('is remembered, and a file that does not fit is no memory', async () => {
    const file = join(folder, 'window.json')
    expect(readPlace(file)).toBeNull()

    keepPlace(file, place)
    expect(readPlace(file)).toEqual(place)

    await writeFile(file, '{"x": "left"}')
    expect(readPlace(file)).toBeNull()
  })

  it('costs nothing more than memory where the disk refuses', () => {
    expect(() => keepPlace(join(folder, 'absent', 'window.json'), place)).not.toThrow()
  })
})

describe('the page that shows what is being prepared', () => {
  it('says the step in the operator’s language and may run nothing', async () => {
    const answer = preparingPage('database', 'ru')
    const html = await answer.text()

    expect(html).toContain('<p role="status">Готовлю базу данных…</p>')
    expect(html).not.toContain('<script')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-[\w+/]{24}'/)
    expect(await preparingPage('database', 'en').text()).toContain('Preparing the database…')
  })
})
