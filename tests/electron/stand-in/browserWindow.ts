import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import { afterReady, host } from './host.ts'
import { note } from './journal.ts'
import { stoppable } from './stoppable.ts'
import { strict } from './strict.ts'
import { WebContents } from './webContents.ts'

interface Bounds {
  x: number
  y: number
  width: number
  height: number
}
interface WindowOptions extends Partial<Bounds> {
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

/** The only preferences a page may have here; whatever else is asked for cannot be run and throws. */
const safe = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false }
const harmless = new Set([...Object.keys(safe), 'preload', 'backgroundThrottling', 'spellcheck', 'devTools'])

const checkPreferences = (preferences: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries({ ...safe, ...preferences })) {
    if (!harmless.has(name)) throw new Error(`Electron stand-in: webPreferences.${name} is not implemented`)
    const only = (safe as Readonly<Record<string, unknown>>)[name]
    if (only !== undefined && value !== only) throw new Error(`Electron stand-in: webPreferences.${name} cannot be ${value} here`)
  }
  if (typeof preferences.preload === 'string' && !isAbsolute(preferences.preload)) throw new Error('preload script must have absolute path')
}

const windows = new Set<BrowserWindow>()

/** What the program's `app` is told of; set when it boots. */
export const windowLife = { born: (_contents: WebContents): void => {}, allClosed: (): void => {} }

/** A window's state without a screen: what is shown, focused, minimised. The page in it is real. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  private bounds: Bounds
  private title: string
  private shown: boolean
  private focused: boolean
  private minimised = false
  private maximised = false
  private gone = false

  constructor(options: WindowOptions = {}) {
    super()
    afterReady('Cannot create BrowserWindow')
    const { x = 0, y = 0, width = 800, height = 600, title = host.name, show = true, webPreferences = {} } = options
    checkPreferences(webPreferences)
    this.bounds = { x, y, width, height }
    this.title = title
    this.shown = show
    this.focused = show
    this.webContents = new WebContents(this.bounds, webPreferences.preload as string | undefined)
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
    const self = strict('BrowserWindow', this)
    windows.add(self)
    windowLife.born(this.webContents)
    // biome-ignore lint/correctness/noConstructorReturn: the strict face is what the program gets
    return self
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url)
  isDestroyed = (): boolean => this.gone
  isVisible = (): boolean => this.shown
  isFocused = (): boolean => this.focused
  isMinimized = (): boolean => this.minimised
  isMaximized = (): boolean => this.maximised
  getTitle = (): string => this.title
  getBounds = (): Bounds => ({ ...this.bounds })
  getNormalBounds = (): Bounds => ({ ...this.bounds })
  flashFrame = (on: boolean): void => note('BrowserWindow.flashFrame', on)

  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.bounds, bounds)
  }

  setTitle(title: string): void {
    this.title = title
    note('BrowserWindow.setTitle', title)
  }

  show(): void {
    this.shown = true
    this.focused = true
    note('BrowserWindow.show')
    this.emit('show')
  }

  showInactive(): void {
    this.shown = true
    this.minimised = false
    note('BrowserWindow.showInactive')
    this.emit('show')
  }

  moveTop = (): void => note('BrowserWindow.moveTop')

  hide(): void {
    this.shown = false
    this.focused = false
    note('BrowserWindow.hide')
    this.emit('hide')
  }

  focus(): void {
    this.focused = true
  }

  minimize(): void {
    this.minimised = true
    this.focused = false
  }

  restore(): void {
    this.minimised = false
  }

  maximize(): void {
    this.maximised = true
  }

  close(): void {
    if (this.gone) return
    const { event, stopped } = stoppable()
    this.emit('close', event)
    if (!stopped()) this.destroy()
  }

  destroy(): void {
    this.gone = true
    for (const window of windows) if (window.webContents === this.webContents) windows.delete(window)
    void this.webContents.close()
    this.emit('closed')
    if (windows.size === 0) windowLife.allClosed()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }
}

/** False where one of the windows refused. */
export const closeAllWindows = (): boolean => {
  for (const window of [...windows]) window.close()
  return windows.size === 0
}
