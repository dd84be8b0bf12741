/** The other end of `LineProcess`, seen from inside the process. */
export interface OwnerPort {
  send(message: unknown): void
  onMessage(heard: (message: unknown) => void): void
  /** The owner is gone: nobody will end this process any more. */
  onAbandoned(left: () => void): void
}

interface UtilityParent {
  on(event: 'message', heard: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** Under Electron's `utilityProcess` the port is `process.parentPort`, under Node's `fork` the process itself; null where nobody owns it. */
export function ownerPort(): OwnerPort | null {
  const { parentPort } = process as NodeJS.Process & { parentPort?: UtilityParent }
  if (parentPort !== undefined)
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (heard) => parentPort.on('message', ({ data }) => heard(data)),
      // Electron ends its utility processes itself.
      onAbandoned: () => {},
    }
  if (process.send === undefined) return null
  return {
    send: (message) => void (process.connected && process.send?.(message)),
    onMessage: (heard) => void process.on('message', heard),
    onAbandoned: (left) => void process.once('disconnect', left),
  }
}
