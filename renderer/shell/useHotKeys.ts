import { useHotkeys } from '@mantine/hooks'
import type { HotKeys } from '#core/settings/settings'
import { onFirstKey } from '../kit/firstPress.ts'
import type { PanelVerbs } from './panelVerbs.ts'

/** The operator's keys work everywhere, in text fields too: they are function keys or have a modifier. Held down, each is pressed once. */
export const useHotKeys = (keys: HotKeys, verbs: PanelVerbs): void =>
  useHotkeys(
    (Object.keys(keys) as (keyof HotKeys)[]).map((verb) => [keys[verb], onFirstKey(verbs[verb])]),
    [],
  )
