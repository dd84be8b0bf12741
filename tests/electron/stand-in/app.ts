import { EventEmitter, once } from 'node:events'
import { existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { closeAllWindows } from './browserWindow.ts'
import { commandLine, switches } from './commandLine.ts'
import { host } from './host.ts'
import { note } from './journal.ts'
import { SingleInstance } from './singleInstance.ts'
import { stoppable } from './stoppable.ts'
import { notImplemented, strict } from './strict.ts'

const lock = new SingleInstance()
const paths = new Map<string, string>()

const usualPath = (name: string): string => {
  const appData = process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
  const userData = switches.get('user-data-dir') || join(appData, host.name)
  if (name === 'sessionData') return paths.get('userData') ?? userData
  const known: Readonly<Record<string, string>> = { home: homedir(), appData, userData, temp: tmpdir() }
  return known[name] ?? notImplemented(`app.getPath('${name}')`)
}

class App extends EventEmitter {
  readonly commandLine = commandLine
  readonly isPackaged = process.env.STAND_IN_PACKAGED === '1'

  getName = (): string => host.name
  getVersion = (): string => host.version
  getAppPath = (): string => host.root
  isReady = (): boolean => host.ready
  getPath = (name: string): string => paths.get(name) ?? usualPath(name)
  setAppUserModelId = (id: string): void => note('app.setAppUserModelId', id)

  enableSandbox(): void {
    if (host.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  setPath(name: string, path: string): void {
    usualPath(name)
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (name === 'userData' && !existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
    paths.set(name, path)
  }

  async whenReady(): Promise<void> {
    if (!host.ready) await once(this, 'ready')
  }

  requestSingleInstanceLock(): boolean {
    return lock.take(this.getPath('userData'), ({ argv, cwd }) => this.emit('second-instance', stoppable().event, argv, cwd, {}))
  }

  hasSingleInstanceLock = (): boolean => lock.isHeld()

  /** Electron's order: before-quit, every window's close, will-quit, quit; each of the first three may stop it. */
  quit(): void {
    if (host.quitting) return
    const before = stoppable()
    this.emit('before-quit', before.event)
    if (before.stopped()) return
    host.quitting = true
    if (!closeAllWindows() || !this.agreesToQuit()) {
      host.quitting = false
      return
    }
    this.emit('quit', {}, 0)
    void this.end(0)
  }

  exit(code = 0): void {
    host.quitting = true
    void this.end(code)
  }

  private agreesToQuit(): boolean {
    const will = stoppable()
    this.emit('will-quit', will.event)
    return !will.stopped()
  }

  private async end(code: number): Promise<void> {
    await lock.release()
    await host.chromium?.close()
    note('process.exit', code)
    process.exit(code)
  }
}

export const app = strict('app', new App())
