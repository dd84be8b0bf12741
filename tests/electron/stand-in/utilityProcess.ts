import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { note } from './journal.ts'
import { toOuter } from './schemes.ts'
import { strict } from './strict.ts'

/** Addresses as the program knows them: what another process hears from the page carries the name the page's scheme has here. */
const outer = (message: unknown): unknown =>
  JSON.parse(JSON.stringify(message), (_name, value) => (typeof value === 'string' ? toOuter(value) : value))

class UtilityProcess extends EventEmitter {
  readonly pid: number | undefined
  private readonly child: ChildProcess

  constructor(child: ChildProcess) {
    super()
    this.child = child
    this.pid = child.pid
    child.on('message', (message) => this.emit('message', outer(message)))
    child.on('exit', (code) => this.emit('exit', code ?? 1))
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object)
  }

  kill(): boolean {
    return this.child.kill()
  }
}

/** A Node process that speaks through `process.parentPort` and not through Node's own channel, as Electron's does. */
export const utilityProcess = strict('utilityProcess', {
  fork: (file: string, args: readonly string[] = [], { serviceName = '' }: { serviceName?: string } = {}): UtilityProcess => {
    const execArgv = ['--import', join(import.meta.dirname, 'parentPort.ts')]
    const child = fork(file, [...args], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    note('utilityProcess.fork', serviceName, child.pid)
    return strict('UtilityProcess', new UtilityProcess(child))
  },
})
