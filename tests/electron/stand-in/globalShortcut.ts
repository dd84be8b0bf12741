import { afterReady } from './host.ts'
import { note } from './journal.ts'
import { strict } from './strict.ts'

const held = new Map<string, () => void>()

/** Accelerators that another program of the imagined desktop holds, comma-separated. */
const taken = (): readonly string[] => (process.env.STAND_IN_TAKEN_KEYS ?? '').split(',')

/** Keys of the desktop: who holds which is kept and noted; a test presses one by `process.emit('stand-in.key', accelerator)`. */
export const globalShortcut = strict('globalShortcut', {
  register: (accelerator: string, pressed: () => void): boolean => {
    afterReady('globalShortcut can only be used')
    const took = !held.has(accelerator) && !taken().includes(accelerator)
    if (took) held.set(accelerator, pressed)
    note('globalShortcut.register', accelerator, took)
    return took
  },
  unregister: (accelerator: string): void => {
    held.delete(accelerator)
    note('globalShortcut.unregister', accelerator)
  },
})

process.on('stand-in.key' as 'disconnect', ((accelerator: string) => held.get(accelerator)?.()) as never)
