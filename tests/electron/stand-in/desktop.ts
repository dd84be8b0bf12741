import { EventEmitter } from 'node:events'
import { note } from './journal.ts'
import { notImplemented, strict } from './strict.ts'

/** A question must be answered by the test (it replaces the function); unanswered it fails instead of guessing. */
export const dialog = strict('dialog', {
  showMessageBox: async (...args: readonly unknown[]): Promise<{ readonly response: number }> => {
    note('dialog.showMessageBox', args.at(-1))
    return notImplemented('an answer to dialog.showMessageBox')
  },
  showErrorBox: (title: string, content: string): void => note('dialog.showErrorBox', title, content),
})

export class Notification extends EventEmitter {
  private readonly options: { readonly title: string; readonly body: string }

  constructor(options: { readonly title: string; readonly body: string }) {
    super()
    this.options = options
    // biome-ignore lint/correctness/noConstructorReturn: the strict face is what the program gets
    return strict('Notification', this)
  }

  show(): void {
    note('Notification.show', this.options)
  }
}

export const powerMonitor = strict('powerMonitor', new EventEmitter())

const blockers = new Set<number>()
export const powerSaveBlocker = strict('powerSaveBlocker', {
  start: (kind: string): number => {
    const id = blockers.size + 1
    blockers.add(id)
    note('powerSaveBlocker.start', kind)
    return id
  },
  stop: (id: number): void => {
    blockers.delete(id)
    note('powerSaveBlocker.stop')
  },
})

const workArea = { x: 0, y: 0, width: 1920, height: 1040 }
export const screen = strict('screen', { getAllDisplays: () => [strict('Display', { id: 1, workArea })] })

/** electron-store takes it in hand without using it. A test plays the browser with what was noted. */
export const shell = strict('shell', { openExternal: async (address: string): Promise<void> => note('shell.openExternal', address) })
