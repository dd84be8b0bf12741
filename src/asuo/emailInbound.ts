import { z } from 'zod'
import { emailAddress } from './emailAddress.ts'
import { instant } from './instant.ts'
import { uin } from './uin.ts'

/** A mail as a gateway hands it over; done once for a `messageId`. */
export const emailInbound = z.object({
  messageId: z.string().trim().min(1).max(998),
  from: emailAddress,
  fromName: z.string().max(200).optional(),
  to: z.array(emailAddress).max(100).optional(),
  subject: z.string().max(2000),
  text: z.string().max(1_000_000),
  inReplyTo: z.string().max(998).nullable().optional(),
  references: z.array(z.string().max(998)).max(200).optional(),
  /** RFC 3834: such a mail makes no ticket and is never answered. */
  autoSubmitted: z.boolean().optional(),
  receivedAt: instant,
})
export type EmailInbound = z.infer<typeof emailInbound>

/**
 * `created` a ticket, `appended` to one, `duplicate` of a known Message-ID, `ignored`. `uin` is null where the mail belongs to no
 * ticket.
 */
export const emailIngestResult = z.object({
  uin: uin.nullable(),
  action: z.enum(['created', 'appended', 'duplicate', 'ignored']),
})
export type EmailIngestResult = z.infer<typeof emailIngestResult>
