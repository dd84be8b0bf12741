import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A product process as a person starts it from the command line; its standard output is kept. */
export class ProductProcess {
  readonly child: ChildProcess
  output = ''
  errors = ''
  readonly #waiting = new Set<() => void>()

  constructor(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(join(root, 'node_modules/.bin/node'), [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    this.child.stdout?.on('data', (chunk: Buffer) => this.#heard(chunk.toString()))
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString()
    })
    this.child.once('exit', () => this.#heard(''))
  }

  #heard(text: string) {
    this.output += text
    for (const look of [...this.#waiting]) look()
  }

  /** The first group of `pattern` on standard output; rejects where the process ends without it. */
  printed(pattern: RegExp): Promise<string> {
    return new Promise((found, failed) => {
      const look = () => {
        const match = pattern.exec(this.output)
        const ended = this.child.exitCode !== null || this.child.signalCode !== null
        if (!match && !ended) return
        this.#waiting.delete(look)
        if (match) found(match[1] ?? match[0])
        else failed(new Error(`ended without ${pattern}:\n${this.output}\n${this.errors}`))
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** Its exit code, or null where a signal ended it. */
  async exited(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit')
    return this.child.exitCode
  }

  /** SIGTERM by default: a clean end. SIGKILL is the power cut. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.child.kill(signal)
    await this.exited()
  }
}
