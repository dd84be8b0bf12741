import { utilityProcess } from 'electron'
import type { DeskOptions } from '../desk/deskOptions.ts'

/** Starts the training line as an Electron utility process: the packaged program cannot run as plain Node. */
export const launchLineFrom =
  (file: string): NonNullable<DeskOptions['launchLine']> =>
  () => {
    const child = utilityProcess.fork(file, [], { serviceName: 'Training line', stdio: 'inherit' })
    return {
      send: (message) => child.postMessage(message),
      onMessage: (heard) => void child.on('message', heard),
      onExit: (heard) => void child.once('exit', heard),
      // `child.kill()` is a polite SIGTERM; this port promises an end.
      kill: () => void (child.pid !== undefined && process.kill(child.pid, 'SIGKILL')),
    }
  }
