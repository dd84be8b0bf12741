import { z } from 'zod'

/** Clause 3.8: why, what to do instead, and whom to turn to. All three are required. */
export const refusal = z.object({
  reasonCode: z.enum(['out_of_scope', 'no_identification', 'insufficient_information', 'abusive', 'duplicate', 'other']),
  explanation: z.string().trim().min(3).max(4000),
  redirectTo: z.string().trim().min(1).max(500),
})
export type Refusal = z.infer<typeof refusal>
