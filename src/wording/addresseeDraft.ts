import { z } from 'zod'
import type { Addressee } from './wordingPack.ts'

/** Longer than anything that may be published: a draft may be unfit, and is kept. */
export const draftText = z.string().max(100_000)

const fields = z.object({ name: draftText, phone: draftText.nullable(), hours: draftText.nullable(), concerns: draftText })
const ids = z.array(z.string().max(40)).max(200)

/** A lead's changes to the directory, so that they can be laid over one that a colleague changed meanwhile. */
const directoryChanges = z.object({
  /** Ids as the draft has them. */
  order: ids,
  /** Ids the directory had then: one that is beside them is a colleague's. */
  known: ids,
  changed: z.record(z.string(), fields.partial()),
})

const fieldNames = Object.keys(fields.shape) as (keyof typeof fields.shape)[]

/** Undefined where nothing was changed. */
export const directoryDifference = (
  before: readonly Addressee[],
  now: readonly Addressee[],
): z.infer<typeof directoryChanges> | undefined => {
  if (JSON.stringify(before) === JSON.stringify(now)) return undefined
  const changed = now.flatMap((addressee) => {
    const old = before.find(({ id }) => id === addressee.id)
    const own = fieldNames.filter((field) => old?.[field] !== addressee[field]).map((field) => [field, addressee[field]])
    return own.length === 0 ? [] : [[addressee.id, Object.fromEntries(own)]]
  })
  return { order: now.map(({ id }) => id), known: before.map(({ id }) => id), changed: Object.fromEntries(changed) }
}

/** As panels kept it before: the whole directory. */
const wholeDirectory = z.array(fields.extend({ id: z.string().max(40) })).max(200)

/** The directory with a lead's changes over it; what cannot be read as changes is passed over. */
export const directoryOver = (directory: readonly Addressee[], kept: unknown): Addressee[] => {
  const whole = wholeDirectory.safeParse(kept).data
  if (whole !== undefined) return whole
  const changes = directoryChanges.safeParse(kept).data
  if (changes === undefined) return [...directory]
  const { order, known, changed } = changes
  const own = order.flatMap((id) => {
    const parsed = fields.safeParse({ ...directory.find((addressee) => addressee.id === id), ...changed[id] })
    return parsed.success ? [{ id, ...parsed.data }] : []
  })
  return [...own, ...directory.filter(({ id }) => !known.includes(id) && !order.includes(id))]
}
