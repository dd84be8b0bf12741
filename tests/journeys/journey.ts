import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, test as base, chromium, type Page } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { ProductProcess } from './childProcess.ts'
import { listenIn } from './ear.ts'
import { writeOperatorVoice } from './operatorVoice.ts'

/** A running panel: the process, the address that signs its page in, the address of the embedded ASUO. */
export interface RunningPanel {
  readonly process: ProductProcess
  readonly address: string
  readonly asuo: string
}

export interface World {
  /** Folder of this test's profile. */
  readonly profile: string
  /** Starts `npm start -- --browser …` on the profile. */
  startPanel(args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<RunningPanel>
  /** Another desk of the same ASUO, on a profile of its own, with `login` signed in. */
  startOffice(asuo: string, login: string, password?: string): Promise<RunningPanel>
  /** A page at the panel's address, in a browser whose microphone speaks. */
  openPanel(panel: RunningPanel): Promise<Page>
  /** Ends with the test. */
  started(process: ProductProcess): ProductProcess
}

interface Voice {
  readonly voiceBrowser: Browser
}

/** A panel killed outright leaves its database to the next start; where none follows, the test ends it. */
const endOrphan = (profile: string): void => {
  const file = join(profile, 'asuo/cluster/postmaster.pid')
  if (!existsSync(file)) return
  try {
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGINT')
  } catch {
    // It has ended by itself and left only its file.
  }
}

export const test = base.extend<{ world: World; operator: Page }, Voice>({
  voiceBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'voice-'))
      writeOperatorVoice(join(dir, 'operator.wav'), 'operator-greeting.wav')
      const browser = await chromium.launch({
        executablePath: chromiumPath(),
        args: [
          ...chromiumArgs,
          '--use-fake-device-for-media-stream',
          '--use-fake-ui-for-media-stream',
          `--use-file-for-fake-audio-capture=${join(dir, 'operator.wav')}`,
        ],
      })
      await use(browser)
      await browser.close()
      rmSync(dir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  world: async ({ voiceBrowser }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'panel-'))
    const processes: ProductProcess[] = []
    const contexts: BrowserContext[] = []
    const started = (process: ProductProcess) => {
      processes.push(process)
      return process
    }
    const profiles = new Set<string>()
    const startOn = async (folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<RunningPanel> => {
      profiles.add(folder)
      const fixed = ['--browser', '--port', '0', '--no-open', '--profile', folder]
      const process = started(new ProductProcess('main/start.ts', [...fixed, ...args], { TRAINING_HIDDEN: '1', ...env }))
      const address = await process.printed(/Panel ready: (\S+)/)
      return { process, address, asuo: /ASUO ready: (\S+)/.exec(process.output)?.[1] ?? '' }
    }
    await use({
      profile,
      started,
      startPanel: (args = [], env = {}) => startOn(profile, args, env),
      startOffice(asuo, login, password = 'practice') {
        return startOn(`${profile}-${login}`, ['--asuo', asuo], { ASUO_LOGIN: login, ASUO_PASSWORD: password })
      },
      async openPanel(panel) {
        const context = await voiceBrowser.newContext({
          locale: 'ru-RU',
          timezoneId: 'Europe/Moscow',
          viewport: { width: 1280, height: 800 },
        })
        contexts.push(context)
        await context.grantPermissions(['microphone'], { origin: new URL(panel.address).origin })
        const page = await context.newPage()
        await listenIn(page)
        await page.goto(panel.address)
        return page
      },
    })
    for (const context of contexts) await context.close()
    for (const process of processes.reverse()) await process.end()
    for (const folder of profiles) {
      endOrphan(folder)
      rmSync(folder, { recursive: true, force: true })
    }
  },

  operator: async ({ world }, use) => {
    const page = await world.openPanel(await world.startPanel())
    await use(page)
  },
})
