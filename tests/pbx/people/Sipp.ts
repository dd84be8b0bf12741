import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Callers by the dozen (SIPp), all at once, who say nothing and stay until they are hung up on. */
export class Sipp {
  readonly #process: ChildProcess
  readonly #folder = mkdtempSync(join(tmpdir(), 'sipp-'))

  constructor(number: string, calls: number) {
    const scenario = join(import.meta.dirname, '../sipp/caller.xml')
    const address = ['127.0.0.1:5060', '-i', '127.0.0.2', '-mi', '127.0.0.2', '-p', '5090', '-mp', '22000']
    const crowd = ['-s', number, '-m', String(calls), '-l', String(calls), '-r', '10']
    const limits = ['-nostdin', '-timeout', '100', '-recv_timeout', '60000']
    this.#process = spawn('sipp', [...address, '-sf', scenario, ...crowd, ...limits], { stdio: 'ignore', cwd: this.#folder })
  }

  async leave(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit')
      this.#process.kill('SIGKILL')
      await ended
    }
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
