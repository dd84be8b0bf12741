import { z } from 'zod'
import { refusalReason } from '../regulation/facts.ts'
import { readyQuestion } from '../regulation/readyQuestion.ts'
import { stepName } from '../regulation/step.ts'
import { phrases } from './phrase.ts'

/** Nothing is filled in here: a brace would be read out as it stands. */
const plain = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((said) => !/[{}]/.test(said), { error: 'braces mean nothing here', params: { kind: 'brace' } })
const name = plain(120)
const line = plain(200)
const title = plain(60)

/** One text for each name of a list: none too few, none too many. */
const textOf = <Name extends string>(names: z.ZodEnum<{ [N in Name]: N }>, text: z.ZodString) =>
  z.strictObject(Object.fromEntries(names.options.map((name) => [name, text])) as Record<Name, z.ZodString>)

/** What the next line needs to know (clause 3.7). */
export const checklistItem = z.enum(['whatHappened', 'whereInSystem', 'stepsTaken', 'procurementNumber', 'errorText'])

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
  hours: plain(80).nullable(),
  concerns: line,
})
export type Addressee = z.infer<typeof addressee>

/**
 * Wording that belongs to the customer, one pack for each language (files of `assets/wording`; docs/wording.md). A pack with one
 * fault is refused as a whole: half a directory on an operator's screen is worse than the one before.
 */
export const wordingPack = z.strictObject({
  language: z.enum(['ru', 'en']),
  /** How the operator greets, by the hour: from 5, 12, 18 and 23 o'clock. */
  timesOfDay: z.strictObject({ morning: title, day: title, evening: title, night: title }),
  phrases,
  /** What to do, as the heading of the step. */
  steps: textOf(stepName, title),
  /** Ready questions (clause 3.2), asked as they stand. */
  questions: textOf(readyQuestion, line),
  /** The question that gets each fact of a hand-over (clause 3.7). */
  checklist: textOf(checklistItem, line),
  /** Reasons of a refusal (clause 3.8), as the operator chooses them. */
  refusals: textOf(refusalReason, title),
  addressees: z
    .array(addressee)
    .min(1)
    .max(30)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'two addressees have the same id' }),
})
export type WordingPack = z.infer<typeof wordingPack>
