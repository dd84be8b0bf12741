import type { EmailAttachment } from '#core/asuo/email'

/** A mail as it leaves: the same id and Message-ID at every try. */
export interface LeavingMail {
  readonly id: string
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly automatic: boolean
  readonly at: Date
  readonly attachments: readonly (Pick<EmailAttachment, 'name' | 'type'> & { readonly content: Buffer })[]
}

/**
 * `sent`: the server took it over. `refused`: it never will take this mail. `deferred`: not now. `unreachable`: it took no mail at
 * all. `reason` is for people and may name the address written to; `code` is for the log and does not.
 */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'deferred' | 'unreachable'; readonly reason: string; readonly code: string }

/** Where mail leaves the service. Never rejects. */
export interface MailSender {
  send(mail: LeavingMail): Promise<SendOutcome>
  close(): void
}
