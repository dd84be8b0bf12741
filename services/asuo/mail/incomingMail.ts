import type { EmailInbound } from '#core/asuo/emailInbound'
import { messageIdOf, messageIdsIn } from './messageIds.ts'

export interface IncomingAttachment {
  readonly name: string
  readonly type: string
  readonly size: number
  /** Null where it is over the limits. */
  readonly content: Uint8Array | null
}

/** What a server reports of a mail of ours (RFC 3464): `envelopeId` is our mail's id, the Message-IDs are those it names. */
export interface DeliveryReport {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  readonly envelopeId: string | null
  readonly messageIds: readonly string[]
  readonly diagnostic: string
}

/** A mail that came in, read. */
export interface IncomingMail {
  readonly messageId: string
  readonly from: string
  readonly fromName: string | null
  /** Whom an answer is to reach, where that is another than the sender. */
  readonly replyTo: { readonly address: string; readonly name: string | null } | null
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** Safe to show. */
  readonly html: string | null
  readonly inReplyTo: string | null
  /** Oldest first. */
  readonly references: readonly string[]
  /** Submitted by a machine (RFC 3834). */
  readonly automatic: boolean
  /** No machine is to answer it; a person may have written it. */
  readonly wantsNoAnswer: boolean
  readonly receivedAt: Date
  readonly attachments: readonly IncomingAttachment[]
  readonly report: DeliveryReport | null
}

/** A mail as another gateway tells it. */
export const incomingOf = (mail: EmailInbound): IncomingMail => ({
  messageId: messageIdOf(mail.messageId),
  from: mail.from,
  fromName: mail.fromName ?? null,
  replyTo: null,
  to: mail.to ?? [],
  subject: mail.subject,
  text: mail.text,
  html: null,
  inReplyTo: messageIdsIn(mail.inReplyTo)[0] ?? null,
  references: messageIdsIn(...(mail.references ?? [])),
  automatic: mail.autoSubmitted ?? false,
  wantsNoAnswer: false,
  receivedAt: new Date(mail.receivedAt),
  attachments: [],
  report: null,
})
