import { z } from 'zod'
import type { Addressee, WordingPack } from './wordingPack.ts'

export type Json = z.infer<ReturnType<typeof z.json>>

const text = z.string().max(5_000)
const addresseeDraft = z.object({ id: text, name: text, phone: text.nullable(), hours: text.nullable(), concerns: text })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The texts of `kept` in the places that `pack` has; what it lacks or has beside them is passed over. */
const overlaid = <T>(pack: T, kept: unknown): T => {
  if (typeof pack === 'string') return (text.safeParse(kept).success ? kept : pack) as T
  if (!isRecord(pack) || !isRecord(kept)) return pack
  return Object.fromEntries(Object.entries(pack).map(([name, inner]) => [name, overlaid(inner, kept[name])])) as T
}

const addresseesOf = (kept: unknown): readonly Addressee[] | null =>
  z
    .array(addresseeDraft)
    .max(100)
    .safeParse(isRecord(kept) ? kept.addressees : null).data ?? null

/**
 * What a lead was writing, over the pack in force: a draft of an older panel, or one half typed, loses nothing that still has a place. It may
 * be unfit to be published.
 */
export const draftOver = (pack: WordingPack, kept: unknown): WordingPack => ({
  ...overlaid(pack, kept),
  language: pack.language,
  addressees: [...(addresseesOf(kept) ?? pack.addressees)],
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
export const changesOver = (pack: WordingPack, draft: WordingPack): Json => z.json().parse(differences(pack, draft) ?? null)

/** The pack with one text in another place: `phrases.greeting.say`. */
export const withText = (pack: WordingPack, path: readonly string[], value: string | null): WordingPack => {
  const put = (at: unknown, [name = '', ...rest]: readonly string[]): unknown => {
    if (Array.isArray(at)) return at.map((item, index) => (String(index) === name ? (rest.length === 0 ? value : put(item, rest)) : item))
    return { ...(at as object), [name]: rest.length === 0 ? value : put((at as Record<string, unknown>)[name], rest) }
  }
  return put(pack, path) as WordingPack
}
