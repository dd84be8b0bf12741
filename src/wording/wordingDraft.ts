import { z } from 'zod'
import { directoryDifference, directoryOver, draftText } from './addresseeDraft.ts'
import type { WordingPack } from './wordingPack.ts'

export type Json = z.infer<ReturnType<typeof z.json>>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The texts of `kept` in the places that `pack` has; what it lacks or has beside them is passed over. */
const overlaid = <T>(pack: T, kept: unknown): T => {
  if (typeof pack === 'string') return (draftText.safeParse(kept).success ? kept : pack) as T
  if (!isRecord(pack) || !isRecord(kept)) return pack
  return Object.fromEntries(Object.entries(pack).map(([name, inner]) => [name, overlaid(inner, kept[name])])) as T
}

/**
 * What a lead was writing, over the pack in force: a draft of an older panel, or one half typed, loses nothing that still has a place. It may
 * be unfit to be published.
 */
export const draftOver = (pack: WordingPack, kept: unknown): WordingPack => ({
  ...overlaid(pack, kept),
  language: pack.language,
  addressees: directoryOver(pack.addressees, isRecord(kept) ? kept.addressees : null),
})

const differences = (before: unknown, now: unknown): unknown => {
  if (!isRecord(before) || !isRecord(now)) return JSON.stringify(before) === JSON.stringify(now) ? undefined : now
  const changed = Object.entries(now).flatMap(([name, inner]) => {
    const difference = differences(before[name], inner)
    return difference === undefined ? [] : [[name, difference] as const]
  })
  return changed.length === 0 ? undefined : Object.fromEntries(changed)
}

/**
 * What of a draft is the lead's own: laid over an edition that a colleague published meanwhile, it undoes nothing of his. Null where nothing
 * was changed.
 */
export const changesOver = (pack: WordingPack, draft: WordingPack): Json => {
  const { addressees: before, ...texts } = pack
  const { addressees: now, ...written } = draft
  const directory = directoryDifference(before, now)
  const changed = differences(texts, written)
  if (directory === undefined) return z.json().parse(changed ?? null)
  return z.json().parse({ ...(changed as object | undefined), addressees: directory })
}

/** The pack with one text in another place: `phrases.greeting.say`. */
export const withText = (pack: WordingPack, path: readonly string[], value: string | null): WordingPack => {
  const put = (at: unknown, [name = '', ...rest]: readonly string[]): unknown => {
    if (Array.isArray(at)) return at.map((item, index) => (String(index) === name ? (rest.length === 0 ? value : put(item, rest)) : item))
    return { ...(at as object), [name]: rest.length === 0 ? value : put((at as Record<string, unknown>)[name], rest) }
  }
  return put(pack, path) as WordingPack
}
