import { z } from 'zod'
import { emailTemplate } from './email.ts'
import { emailAddress } from './emailAddress.ts'

/** All files of a mail together, in bytes; one alone may have half of it. */
export const largestFiles = 10 * 1024 * 1024

/**
 * A mail to be sent. Greeting, number and closing question are added where `body` lacks them. `body` may be left out where the
 * template has words of its own: `registered`, `escalated`, `resolution_check`; of `answer` and `refused` where the ticket has a
 * resolution or a refusal. Left out, `inReplyTo` is the last mail the ticket got from that address.
 */
export const emailOutbound = z.object({
  template: emailTemplate,
  to: emailAddress,
  body: z.string().trim().min(1).max(50_000).optional(),
  inReplyTo: z.string().max(998).nullable().optional(),
  /** Refused (`email-answered`) where a colleague has written to the ticket since the mail that `inReplyTo` names. */
  unlessAnswered: z.boolean().optional(),
  locale: z.enum(['ru', 'en']).default('ru'),
  attachments: z
    .array(z.object({ name: z.string().min(1).max(200), content: z.base64().max(7_000_000) }))
    .max(20)
    .optional(),
})
export type EmailOutbound = z.infer<typeof emailOutbound>
