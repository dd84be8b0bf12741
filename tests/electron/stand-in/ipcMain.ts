import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

type Answer = (event: object, ...args: readonly unknown[]) => unknown

class IpcMain extends EventEmitter {
  readonly invocable = new Map<string, Answer>()

  handle(channel: string, answer: Answer): void {
    if (this.invocable.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.invocable.set(channel, answer)
  }

  removeHandler(channel: string): void {
    this.invocable.delete(channel)
  }

  /** What `ipcRenderer.invoke` gets, with Electron's words where it fails. */
  async invoke(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
    const answer = this.invocable.get(channel)
    if (!answer) throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`)
    try {
      return await answer(event, ...args)
    } catch (bug) {
      throw new Error(`Error invoking remote method '${channel}': ${bug}`)
    }
  }
}

const bus = new IpcMain()
export const invoke = bus.invoke.bind(bus)
export const ipcMain = strict('ipcMain', bus as Omit<IpcMain, 'invoke' | 'invocable'>)
