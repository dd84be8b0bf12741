import { z } from 'zod'
import { emailAddress } from './emailAddress.ts'

/** Who speaks for the organisation. In a patch each field given wins and an absent one stays. `phone` is E.164. */
export const caller = z.object({
  name: z.string().max(200).nullable().optional(),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable()
    .optional(),
  phoneExtension: z.string().max(10).nullable().optional(),
  email: emailAddress.nullable().optional(),
  position: z.string().max(200).nullable().optional(),
})
export type Caller = z.infer<typeof caller>
