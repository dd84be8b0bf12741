import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

type Answer = (event: object, ...args: readonly unknown[]) => unknown

const answers = new Map<string, Answer>()

class IpcMain extends EventEmitter {
  handle(channel: string, answer: Answer): void {
    if (answers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    answers.set(channel, answer)
  }

  removeHandler(channel: string): void {
    answers.delete(channel)
  }
}

export const ipcMain = strict('ipcMain', new IpcMain())

/** What `ipcRenderer.invoke` gets, with Electron's words where it fails. */
export const invoke = async (channel: string, event: object, args: readonly unknown[]): Promise<unknown> => {
  const answer = answers.get(channel)
  if (!answer) throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`)
  try {
    return await answer(event, ...args)
  } catch (bug) {
    throw new Error(`Error invoking remote method '${channel}': ${bug}`)
  }
}
