import { useHotkeys } from '@mantine/hooks'
import type { HotKeys } from '#core/settings/settings'
import { onFirstKey } from '../kit/firstPress.ts'
import { ownKey } from './ownKeys.ts'
import type { PanelVerbs } from './panelVerbs.ts'

/** The key of an article is heard where the article stands. */
const panelKeys = ['answer', 'hold', 'mute', 'end', 'next', 'transfer', 'keypad'] as const satisfies readonly (keyof HotKeys)[]

/** The operator's keys work everywhere, in text fields too: they are function keys or have a modifier. Held down, each is pressed once. */
export const useHotKeys = (keys: HotKeys, verbs: PanelVerbs): void =>
  useHotkeys(
    panelKeys.flatMap((verb) => {
      const key = ownKey(keys, verb)
      return key === null ? [] : [[key, onFirstKey(verbs[verb])]]
    }),
    [],
  )
