import { z } from 'zod'
import { instant } from './instant.ts'
import { letterCheck } from './letterCheck.ts'
import { ticketStatus } from './ticketStatus.ts'
import { clientId, uin } from './uin.ts'

/**
 * `queued` waits in the service's outbox; `sent` means the sender's own server took it over; `delivered` and `bounced` are what the
 * receiving side reported later; `failed` was refused for good or given up. Inbound mail is `received`.
 */
export const emailState = z.enum(['queued', 'sent', 'delivered', 'bounced', 'failed', 'received'])
export type EmailState = z.infer<typeof emailState>

export const emailTemplate = z.enum(['registered', 'answer', 'information_request', 'resolution_check', 'escalated', 'refused'])
export type EmailTemplate = z.infer<typeof emailTemplate>

export const emailDirection = z.enum(['inbound', 'outbound'])

/** `isKept` is false where the file was over the limits and its content was left in the mailbox. `size` is in bytes. */
export const emailAttachment = z.object({ id: clientId, name: z.string(), type: z.string(), size: z.int(), isKept: z.boolean() })
export type EmailAttachment = z.infer<typeof emailAttachment>

const envelope = {
  id: clientId,
  /** Null for mail that belongs to no ticket: it was submitted by a machine, or it is our own that came back. */
  uin: uin.nullable(),
  direction: emailDirection,
  state: emailState,
  template: emailTemplate.nullable(),
  messageId: z.string(),
  from: z.string(),
  fromName: z.string().nullable(),
  to: z.string(),
  subject: z.string(),
  /** Inbound: submitted by a machine (RFC 3834). Outbound: written by ASUO itself. */
  automatic: z.boolean(),
  /** Received, or put into the outbox. */
  at: instant,
  sentAt: instant.nullable(),
  attempts: z.int(),
  /** Why it failed or came back, or why the last try did not work while it is still queued. */
  error: z.string().nullable(),
  /** Of inbound mail: who said that it needs no answer. */
  settled: z.object({ at: instant, agentId: z.string() }).nullable(),
}

/** A mail of a ticket. `html` is safe to show: no scripts, nothing loaded from outside. `body` is plain text. */
export const email = z.object({
  ...envelope,
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  body: z.string(),
  html: z.string().nullable(),
  attachments: z.array(emailAttachment),
  authorId: z.string().nullable(),
  /** Null for mail that came and for what ASUO wrote itself. */
  check: letterCheck.nullable(),
})
export const emails = z.array(email)
export type Email = z.infer<typeof email>

/** A line of a list. `answered`: a person wrote to its ticket after it came. Status and organisation are its ticket's. */
export const emailSummary = z.object({
  ...envelope,
  preview: z.string(),
  attachmentCount: z.int(),
  answered: z.boolean(),
  ticketStatus: ticketStatus.nullable(),
  organisation: z.string().nullable(),
})
export const emailPage = z.object({ items: z.array(emailSummary), nextCursor: z.string().nullable().optional() })
export type EmailSummary = z.infer<typeof emailSummary>
export type EmailPage = z.infer<typeof emailPage>

/** An attachment with its bytes, in base64. */
export const emailAttachmentContent = emailAttachment.extend({ content: z.base64() })
