import { z } from 'zod'
import { emailAddress } from './emailAddress.ts'

/** Necessary and sufficient information (clause 3.7). */
export const escalationInformation = z.object({
  whatHappened: z.string().trim().min(10).max(20_000),
  /** Section, page, document or procurement number. */
  whereInSystem: z.string().trim().min(2).max(2000),
  procurementNumber: z.string().max(200).optional(),
  stepsTaken: z.string().trim().min(2).max(20_000),
  errorText: z.string().max(20_000).optional(),
  environment: z.string().max(2000).optional(),
  attachments: z.array(z.string().max(500)).max(50).optional(),
  checklist: z.record(z.string(), z.boolean()).optional(),
})

/** Handing over to the next line. Anything missing is 422 `escalation-incomplete` with its pointers. */
export const escalation = z.object({
  targetLine: z.union([z.literal(2), z.literal(3)]),
  reason: z.string().max(2000).optional(),
  callerEmail: emailAddress,
  information: escalationInformation,
})
export type Escalation = z.infer<typeof escalation>
