import { useHotkeys } from '@mantine/hooks'
import type { HotKeys } from '#core/settings/settings'
import { onFirstKey } from '../kit/firstPress.ts'
import type { PanelVerbs } from './panelVerbs.ts'

/** A key that stands twice (an older file gave it away before a newer verb had it by default) is the first verb's. */
const ownVerbs = (keys: HotKeys): (keyof HotKeys)[] => {
  const verbs = Object.keys(keys) as (keyof HotKeys)[]
  return verbs.filter((verb, place) => verbs.findIndex((other) => keys[other].toLowerCase() === keys[verb].toLowerCase()) === place)
}

/** The operator's keys work everywhere, in text fields too: they are function keys or have a modifier. Held down, each is pressed once. */
export const useHotKeys = (keys: HotKeys, verbs: PanelVerbs): void =>
  useHotkeys(
    ownVerbs(keys).map((verb) => [keys[verb], onFirstKey(verbs[verb])]),
    [],
  )
