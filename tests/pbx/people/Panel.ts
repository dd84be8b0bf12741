import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { ProductProcess } from '../../journeys/childProcess.ts'
import { onScreen } from '../../journeys/walk.ts'
import type { Caller } from './Caller.ts'
import { pbxAddress } from './Operator.ts'
import { SipTrace } from './SipTrace.ts'

export interface PanelAt {
  /** Of pjsip.conf; 101 where not given. */
  readonly number?: string
  /** Its own password where not given. */
  readonly password?: string
  /** The way to the PBX, e.g. a bad network's address. */
  readonly server?: string
  /** Address of another panel's ASUO, and the practice account there. */
  readonly asuo?: { readonly address: string; readonly login: string }
}

/** The whole panel as `npm start -- --browser` gives it, at the real PBX: desk process, page, SIP. */
export class Panel {
  readonly page: Page
  readonly screen: ReturnType<typeof onScreen>
  readonly sip: SipTrace
  /** Of its embedded ASUO; empty where it was given another. */
  readonly asuo: string
  readonly #process: ProductProcess
  readonly #context: BrowserContext
  readonly #profile: string

  private constructor(process: ProductProcess, context: BrowserContext, page: Page, profile: string) {
    this.#process = process
    this.#context = context
    this.#profile = profile
    this.page = page
    this.screen = onScreen(page)
    this.sip = new SipTrace(page)
    this.asuo = /ASUO ready: (\S+)/.exec(process.output)?.[1] ?? ''
  }

  /** `practice` is a prepared one's profile: where no ASUO is named, the panel gets a copy of that one's. */
  static async start(
    browser: Browser,
    practice: string,
    { number = '101', password = `secret${number}`, server = pbxAddress, asuo }: PanelAt,
  ): Promise<Panel> {
    const profile = mkdtempSync(join(tmpdir(), 'panel-'))
    // With its owner: a database takes no files of anybody else's.
    if (!asuo) execFileSync('cp', ['--archive', join(practice, 'asuo'), profile])
    // Tones do not survive noise suppression.
    writeFileSync(join(profile, 'settings.json'), JSON.stringify({ soundProcessing: false }))
    const shell = ['--browser', '--port', '0', '--no-open', '--profile', profile, '--sip', server]
    const account = { SIP_URI: `sip:${number}@127.0.0.1`, SIP_PASSWORD: password }
    const process = new ProductProcess('main/start.ts', [...shell, ...(asuo ? ['--asuo', asuo.address] : [])], {
      ...account,
      ...(asuo && { ASUO_LOGIN: asuo.login, ASUO_PASSWORD: 'practice' }),
    })
    const address = await process.printed(/Panel ready: (\S+)/)
    const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow', viewport: { width: 1280, height: 800 } })
    await context.grantPermissions(['microphone'], { origin: new URL(address).origin })
    const panel = new Panel(process, context, await context.newPage(), profile)
    await panel.page.goto(address)
    return panel
  }

  /** Resolves when the lamp says so. */
  async goOnLine(): Promise<void> {
    await this.screen.button('Стать на линию').click()
    await expect(this.screen.line).toContainText('На линии')
  }

  /** The caller comes by the queue of 101 alone and is answered; resolves when he hears the operator. */
  async takes(caller: Caller): Promise<void> {
    caller.dial('501')
    await this.screen.incoming.getByRole('button', { name: 'Ответить' }).click()
    await expect.poll(() => caller.hears()).toEqual(['operator101'])
  }

  async leave(): Promise<void> {
    await this.#context.close()
    await this.#process.end()
    rmSync(this.#profile, { recursive: true, force: true })
  }
}
