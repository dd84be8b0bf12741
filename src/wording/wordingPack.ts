import { z } from 'zod'

const name = z.string().trim().min(1).max(120)
const line = z.string().trim().min(1).max(200)

/**
 * Whom a caller is sent to where his question is not ours (clause 3.8): what the operator reads aloud. `hours` in the words of the
 * language; null is not known, and is then not said.
 */
export const addressee = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
  name,
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 ()-]{4,24}$/)
    .nullable(),
  hours: z.string().trim().min(1).max(80).nullable(),
  concerns: line,
})
export type Addressee = z.infer<typeof addressee>

/**
 * Wording that belongs to the customer, one pack for each language (files of `assets/wording`; docs/wording.md). A pack with one
 * fault is refused as a whole: half a directory on an operator's screen is worse than the one before.
 */
export const wordingPack = z.strictObject({
  language: z.enum(['ru', 'en']),
  addressees: z
    .array(addressee)
    .min(1)
    .max(30)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'two addressees have the same id' }),
})
export type WordingPack = z.infer<typeof wordingPack>
