import { globalShortcut } from 'electron'
import { type GlobalVerb, globalVerbs } from '#core/settings/globalKeys'
import type { GlobalKeyPort } from '../desk/desk.ts'
import { acceleratorOf } from './accelerator.ts'

/** Keys of the whole desktop. `raise` brings the window up for verbs that need the operator's eyes. */
export const createGlobalKeys = (raise: (verb: GlobalVerb) => void): GlobalKeyPort => {
  const held: string[] = []
  const release = (): void => {
    for (const accelerator of held.splice(0)) globalShortcut.unregister(accelerator)
  }
  return {
    claim: (keys, pressed) => {
      release()
      const take = (verb: GlobalVerb, key: string): boolean => {
        const accelerator = acceleratorOf(key)
        // False where another program has it: the system tells no more.
        const took =
          accelerator !== null &&
          globalShortcut.register(accelerator, () => {
            raise(verb)
            pressed(verb)
          })
        if (took) held.push(accelerator)
        return took
      }
      return globalVerbs.filter((verb) => {
        const key = keys[verb]
        return key !== null && !take(verb, key)
      })
    },
    release,
  }
}
