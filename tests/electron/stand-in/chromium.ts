import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { Cdp } from './cdp.ts'

const features = ['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'OptimizationHints']
const quiet = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--password-store=basic',
  `--disable-features=${features.join(',')}`,
]
/** Of Electron's own command line, or decided below. */
const own = new Set(['inspect', 'remote-debugging-port', 'user-data-dir', 'profile', 'asuo', 'sip'])

export interface Chromium {
  readonly cdp: Cdp
  readonly version: string
  /** For Playwright, which finds it on standard error. */
  readonly devToolsAddress: string
  /** Asks the browser to end, and ends it by its process id where it does not. */
  close(): Promise<void>
}

const devToolsAddressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${said}`)))
  })

const end = async (cdp: Cdp, child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const limit = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await cdp.send('Browser.close').catch(() => {})
  await ended
  clearTimeout(limit)
}

/** Starts Chromium without a window, on a folder of its own, with the switches the program appended. */
export const startChromium = async (
  executable: string,
  folder: string,
  switches: ReadonlyMap<string, string>,
  gone: () => void,
): Promise<Chromium> => {
  mkdirSync(folder, { recursive: true })
  const given = [...switches].filter(([name]) => !own.has(name)).map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
  const window = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : ['--headless=new']
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const debugging = ['--remote-debugging-pipe', '--remote-debugging-port=0', `--user-data-dir=${folder}`]
  const child = spawn(executable, [...quiet, ...debugging, ...window, ...root, ...given], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const devToolsAddress = await devToolsAddressOf(child)
  child.once('exit', gone)
  const cdp = new Cdp(child.stdio[4] as Readable, child.stdio[3] as Writable)
  const { product } = await cdp.send<{ product: string }>('Browser.getVersion')
  return { cdp, version: product.split('/')[1] ?? '', devToolsAddress, close: () => end(cdp, child) }
}
