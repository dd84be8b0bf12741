import type { HotKeys } from '#core/settings/settings'

type Verb = keyof HotKeys

/** A key that stands twice (an older file gave it away before a newer verb had it by default) is the first verb's. */
const isOwn = (keys: HotKeys, verb: Verb): boolean =>
  (Object.keys(keys) as Verb[]).find((other) => keys[other].toLowerCase() === keys[verb].toLowerCase()) === verb

/** The verb's key; null where another verb has it. */
export const ownKey = (keys: HotKeys, verb: Verb): string | null => (isOwn(keys, verb) ? keys[verb] : null)
