import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LaunchLine } from './LineProcess.ts'

/** The default launch: a forked Node process that runs from source and inherits no arguments. */
export const forkLine: LaunchLine = () => {
  const child = fork(fileURLToPath(new URL('./lineEntry.ts', import.meta.url)), [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return {
    // The callback keeps a message that crosses with the process's end from becoming an 'error' event.
    send: (message) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (heard) => void child.on('message', heard),
    onExit: (heard) => void child.once('exit', heard),
    kill: () => void child.kill('SIGKILL'),
  }
}
