import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { furnishAsterisk } from './furnishAsterisk.ts'

const run = promisify(execFile)

/** A real Asterisk in its own root, in the foreground, as user asterisk; ended by its process id alone. */
export class Asterisk {
  readonly #root: string
  /** This run's folder, inside the root and as the PBX sees it. */
  readonly #home: string
  #process: ChildProcess | null = null

  private constructor(root: string) {
    this.#root = root
    this.#home = `/operator-panel/${process.pid}`
  }

  static async start(root: string): Promise<Asterisk> {
    const asterisk = new Asterisk(root)
    furnishAsterisk(root, asterisk.#home)
    execFileSync('chroot', [root, 'chown', '-R', 'asterisk:asterisk', asterisk.#home])
    await asterisk.start()
    return asterisk
  }

  get isRunning(): boolean {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** The PBX's log, for a look when a test fails. */
  get log(): string {
    return join(this.#root, this.#home, 'log/full')
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    const settings = `${this.#home}/etc/asterisk.conf`
    const child = spawn('chroot', [this.#root, 'asterisk', '-f', '-U', 'asterisk', '-G', 'asterisk', '-C', settings], { stdio: 'ignore' })
    this.#process = child
    for (let tries = 0; !(await this.#isBooted()); tries += 1) {
      if (!this.isRunning || tries > 300) throw new Error(`Asterisk did not come up: see ${this.log}`)
      await new Promise((turn) => setTimeout(turn, 50))
    }
  }

  async #isBooted(): Promise<boolean> {
    return this.rx('core waitfullybooted').then(
      (said) => said.includes('fully booted'),
      () => false,
    )
  }

  /** A command of Asterisk's own console; resolves with what it prints. */
  async rx(command: string): Promise<string> {
    const { stdout } = await run('chroot', [this.#root, 'asterisk', '-C', `${this.#home}/etc/asterisk.conf`, '-rx', command])
    return stdout
  }

  /** The power cut. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** As an administrator stops it: calls are hung up, connections closed. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.#process === null || !this.isRunning) return
    const ended = once(this.#process, 'exit')
    this.#process.kill(signal)
    await ended
  }

  /** As a test found it: running, with no call up. */
  async tidy(): Promise<void> {
    if (!this.isRunning) return this.start()
    await this.rx('channel request hangup all')
    for (let tries = 0; !/^0 active channels/m.test(await this.rx('core show channels count')); tries += 1) {
      if (tries > 100) throw new Error('a channel does not end')
      await new Promise((turn) => setTimeout(turn, 50))
    }
  }

  async leave(): Promise<void> {
    await this.stop()
    rmSync(join(this.#root, this.#home), { recursive: true, force: true })
  }
}
