import type { EmailTemplate } from '../asuo/email.ts'
import type { Ticket } from '../asuo/ticket.ts'
import type { LetterDraft } from './letterDraft.ts'

export type MailView = 'waiting' | 'inbound' | 'outbound' | 'undelivered'

/** A letter that lies in the outbox of this desk: ASUO has not heard of it yet, or has refused it. */
export interface WaitingLetter {
  readonly letterId: string
  readonly template: EmailTemplate
  readonly to: string
  /** Message-ID of the mail it answers. */
  readonly inReplyTo: string | null
  readonly text: string
  /** Epoch ms. */
  readonly at: number
  /** ASUO's word, where it refused the letter or an act before it; null while it waits. */
  readonly problem: string | null
}

export interface MailThread {
  /** With its mails, messages and links. */
  readonly ticket: Ticket
  /** ASUO is away: the ticket is shown as it was when it was last read for the letter that is being written. */
  readonly isFromDisk: boolean
  readonly waiting: readonly WaitingLetter[]
  /** ASUO's words on what letters were to do to the ticket and it refused, though it took the letters. */
  readonly refusedActs: readonly string[]
  readonly draft: LetterDraft | null
  /** Mails marked here as needing no answer. */
  readonly settled: readonly string[]
}
