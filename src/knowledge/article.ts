import { z } from 'zod'
import { ticketCategory } from '../tickets/ticketCategory.ts'

/** A sentence that is spoken in one breath. */
const spoken = z.string().min(1).max(220)

const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true')

/** What stands between the two lines `---` of an article's file. */
export const articleFields = z
  .object({
    /** The same as the file's name: it never changes, whatever the title becomes. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: z.string().min(1).max(100),
    category: ticketCategory,
    /** Whether the first line may solve it by itself; an article that is not its own says what to gather for the next line. */
    firstLine: yesOrNo,
    /** Words and phrases by which callers call the matter. */
    keywords: z.array(z.string().min(2).max(80)).min(3).max(40),
    updated: z.iso.date(),
    /** An example that ships with the panel, to be replaced by the customer's own. */
    example: yesOrNo,
  })
  .strict()

/** What stands in the file's four sections. */
export const articleSections = z
  .object({
    /** What the caller is heard to ask. */
    question: z.string().min(1).max(600),
    steps: z.array(spoken).min(2).max(12),
    /** Each step again in plain words, for a caller who did not understand it (clauses 3.5 and 3.6). */
    plain: z.array(spoken),
    /** What the next line needs to be told (clause 3.7). */
    toAsk: z.array(z.string().min(1).max(220)).min(1),
  })
  .strict()
  .refine(({ steps, plain }) => plain.length === steps.length, { path: ['plain'], message: 'as many as steps' })

/** One article of the knowledge base. */
export type Article = z.infer<typeof articleFields> & z.infer<typeof articleSections>
