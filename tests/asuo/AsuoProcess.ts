import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const cli = new URL('../../services/asuo/cli.ts', import.meta.url).pathname

/** ASUO as people start it: a process of its own, that can be killed. */
export class AsuoProcess {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  static start(...args: readonly string[]): Promise<AsuoProcess> {
    return AsuoProcess.startWith({}, ...args)
  }

  /** With so much in its environment. */
  static async startWith(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<AsuoProcess> {
    const env = { ...process.env, ...environment }
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^ASUO ready: (\S+)$/.exec(line)?.[1]
      if (url) return new AsuoProcess(url, child)
    }
    throw new Error('ASUO ended before it was ready')
  }

  /** Starts one that is expected to refuse; its exit code and its words. */
  static async refused(...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString('utf8')
    })
    // One that starts all the same must not outlive the test: its exit code then is not that of a refusal.
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('ASUO ready')) child.kill('SIGTERM')
    })
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, said }
  }

  /** Resolves with the exit code, or the signal's name. */
  async end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | string | null> {
    const ended = once(this.#child, 'exit')
    this.#child.kill(signal)
    const [code, by] = (await ended) as [number | null, string | null]
    return code ?? by
  }

  /** A test that fails half way leaves no process behind. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.end('SIGTERM')
  }
}
