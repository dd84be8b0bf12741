import { z } from 'zod'
import { emailTemplate } from '../asuo/email.ts'
import { clientId } from '../asuo/uin.ts'
import { refusalReason } from '../regulation/facts.ts'

/** A file that goes with a letter; `size` in bytes. Its content lies on the desk's disk. */
export const letterFile = z.object({ id: z.uuid(), name: z.string().min(1).max(200), size: z.int().min(0) })
export type LetterFile = z.infer<typeof letterFile>

/** What the next line needs (clause 3.7). */
export const escalationTexts = z.object({
  whatHappened: z.string().max(20_000),
  whereInSystem: z.string().max(2_000),
  procurementNumber: z.string().max(200),
  stepsTaken: z.string().max(20_000),
  errorText: z.string().max(20_000),
})
export type EscalationTexts = z.infer<typeof escalationTexts>

/** A letter that is being written: one for each ticket and operator. Everything typed is in it, whatever the template. */
export const letterDraft = z.object({
  /** The letter's identity for life: sent twice, it is one letter. */
  letterId: z.uuid(),
  template: emailTemplate,
  to: z.string().max(254),
  text: z.string().max(50_000),
  /** The mail it answers. */
  answers: z.object({ emailId: clientId, messageId: z.string().max(998) }).nullable(),
  escalation: escalationTexts,
  refusalReason: refusalReason.nullable(),
  redirectTo: z.string().max(500),
  files: z.array(letterFile).max(20),
})
export type LetterDraft = z.infer<typeof letterDraft>
