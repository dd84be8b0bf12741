import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { ProductProcess } from '../../journeys/childProcess.ts'
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
    this.sip = new SipTrace(page)
    this.asuo = /ASUO ready: (\S+)/.exec(process.output)?.[1] ?? ''
  }

  static async start(
    browser: Browser,
    { number = '101', password = `secret${number}`, server = pbxAddress, asuo }: PanelAt,
  ): Promise<Panel> {
    const profile = mkdtempSync(join(tmpdir(), 'panel-'))
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

  async leave(): Promise<void> {
    await this.#context.close()
    await this.#process.end()
    rmSync(this.#profile, { recursive: true, force: true })
  }
}
