/**
 * The training line's own process as its owner sees it: a message port and a life. Node's `fork` and Electron's
 * `utilityProcess.fork` both fit behind it.
 */
export interface LineProcess {
  /** Messages are JSON-shaped. Sending to a process that has ended does nothing. */
  send(message: unknown): void
  onMessage(heard: (message: unknown) => void): void
  /** Called once; `code` is null where a signal ended it. */
  onExit(heard: (code: number | null) => void): void
  /** Ends it at once, without the chance to hang up. */
  kill(): void
}

export type LaunchLine = () => LineProcess
