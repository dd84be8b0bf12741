import { z } from 'zod'

/**
 * What a check found in a letter before it was sent (clauses 2.1, 2.2): whether it greets, names its ticket's number and asks whether the
 * solution helped; `asks` is null where it tells no solution. `advised` are the reasons of what was only remarked upon.
 */
export const letterCheck = z.object({
  greets: z.boolean(),
  namesNumber: z.boolean(),
  asks: z.boolean().nullable(),
  advised: z.array(z.string()),
})
export type LetterCheck = z.infer<typeof letterCheck>
