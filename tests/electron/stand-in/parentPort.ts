import { EventEmitter } from 'node:events'

const channel = { on: process.on.bind(process), send: process.send?.bind(process) }

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    channel.send?.(message)
  }
}

/** Loaded before a utility process's own code: gives it the port of Electron and takes away the channel of Node. */
const parentPort = new ParentPort()
channel.on('message', (data) => parentPort.emit('message', { data, ports: [] }))
// Electron ends its utility processes with itself.
process.on('disconnect', () => process.exit())
Object.assign(process, { parentPort, send: undefined })
