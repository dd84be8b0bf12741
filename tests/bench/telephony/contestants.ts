import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../../chromium.ts'
import { ProductProcess } from '../../journeys/childProcess.ts'
import { BadNetwork } from '../../telephony/fixtures/BadNetwork.ts'
import { BenchPbx } from './BenchPbx.ts'
import { type BarePage, type BareSite, openBareSite } from './bareSite.ts'
import { CallerLink } from './callerLink.ts'
import { type Signs, startStopwatch } from './stopwatch.ts'
import { within } from './within.ts'

export const contestantNames = ['panel', 'telephone', 'sipjs', 'jssip', 'limit'] as const
export type ContestantName = (typeof contestantNames)[number]

/** One page that takes part, with a PBX and a way to it of its own. */
export interface Contestant {
  readonly name: ContestantName
  readonly page: Page
  readonly cdp: CDPSession
  readonly pbx: BenchPbx
  readonly network: BadNetwork
  readonly signs: Signs
  /** Loads the page anew and waits until it is registered. */
  load(): Promise<void>
}

const loadLimitMs = 30_000

export interface Field {
  readonly contestants: readonly Contestant[]
  readonly browserVersion: string
  close(): Promise<void>
}

const bareSigns: Signs = {
  ringing: ['#ringing:not([hidden])', ''],
  answer: ['#answer', ''],
  talking: ['#talking:not([hidden])', ''],
  onLine: ['#line', 'registered'],
  goOnLine: null,
  afterCall: [],
  free: null,
}

const panelSigns: Signs = {
  ringing: ['[role=alertdialog]', 'Входящий вызов'],
  answer: ['[role=alertdialog] button', 'Ответить'],
  talking: ['section button', 'Завершить'],
  onLine: ['[role=status][aria-label="Линия"]', 'На линии'],
  goOnLine: ['button', 'Стать на линию'],
  afterCall: [
    ['input[type=radio][value=callerHungUp]', ''],
    ['button:not([aria-disabled=true])', 'Готов к следующему вызову'],
  ],
  free: ['main', 'Вызов откроется сам'],
}

const openBare = async (page: BarePage, site: BareSite, pbx: BenchPbx, server: string) => ({
  address: site.address(page, { ...pbx.account, server }),
  end: async () => undefined,
})

const openPanel = async (pbx: BenchPbx, server: string) => {
  const profile = mkdtempSync(join(tmpdir(), 'bench-panel-'))
  const { domain, user, password } = pbx.account
  const fixed = ['--browser', '--port', '0', '--no-open', '--profile', profile, '--sip', server]
  const product = new ProductProcess('main/start.ts', fixed, { SIP_URI: `sip:${user}@${domain}`, SIP_PASSWORD: password })
  return {
    address: await product.printed(/Panel ready: (\S+)/),
    end: async () => {
      await product.end()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

const enter = async (name: ContestantName, browser: Browser, site: BareSite, link: CallerLink) => {
  const pbx = await BenchPbx.open(name, link)
  const network = await BadNetwork.to(pbx.port)
  const signs = name === 'panel' ? panelSigns : bareSigns
  const { address, end } = name === 'panel' ? await openPanel(pbx, network.address) : await openBare(name, site, pbx, network.address)
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 800 }, bypassCSP: true })
  await context.grantPermissions(['microphone'], { origin: new URL(address).origin })
  const page = await context.newPage()
  await page.addInitScript(startStopwatch, signs)
  const load = async () => {
    const registered = pbx.nextRegistration()
    await page.goto('about:blank')
    await page.goto(address)
    if ((await within(loadLimitMs, registered, null)) === null)
      throw new Error(`${name} is not registered ${loadLimitMs / 1000} s after it was loaded`)
  }
  await load()
  const contestant: Contestant = { name, page, pbx, network, signs, load, cdp: await context.newCDPSession(page) }
  return {
    contestant,
    close: async () => {
      await context.close()
      await end()
      await network.close()
      pbx.close()
    },
  }
}

/** Opens every contestant, and the page that is the other end of all their calls, in one browser. */
export async function openField(names: readonly ContestantName[]): Promise<Field> {
  const site = await openBareSite()
  const link = new CallerLink()
  const voice = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs, ...voice] })
  const caller = await browser.newPage()
  await caller.goto(site.address('caller', { link: await link.address() }))
  const entered: Awaited<ReturnType<typeof enter>>[] = []
  for (const name of names) entered.push(await enter(name, browser, site, link))
  return {
    contestants: entered.map(({ contestant }) => contestant),
    browserVersion: browser.version(),
    close: async () => {
      for (const { close } of entered) await close()
      link.close()
      await browser.close()
      await site.close()
    },
  }
}
