import type { Chromium } from './chromium.ts'

/** What the stand-in's modules share about this one process. */
interface Host {
  /** Folder of the program: where its package.json lies. */
  root: string
  name: string
  version: string
  ready: boolean
  quitting: boolean
  chromium: Chromium | null
}

export const host: Host = { root: '', name: 'Electron', version: '0.0.0', ready: false, quitting: false, chromium: null }

export const runningChromium = (): Chromium => {
  if (!host.chromium) throw new Error('Electron stand-in: Chromium is not running')
  return host.chromium
}

export const afterReady = (what: string): void => {
  if (!host.ready) throw new Error(`${what} before app is ready`)
}
