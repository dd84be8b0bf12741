import { z } from 'zod'
import type { EmailAttachment, EmailPage } from '../asuo/email.ts'
import { emailOutbound } from '../asuo/emailOutbound.ts'
import type { MailGatewayState } from '../asuo/mailGateway.ts'
import { ticketCreate } from '../asuo/ticketCreate.ts'
import { clientId, uin } from '../asuo/uin.ts'
import { type LetterDraft, letterDraft } from '../mail/letterDraft.ts'
import type { MailThread } from '../mail/mailThread.ts'
import { nothing, request } from './requestShape.ts'
import { ticketAct } from './ticketAct.ts'

/** A letter's file on its way to the desk's disk; `content` is base64. */
const attachedFile = z.object({ id: z.uuid(), name: z.string().min(1).max(200), content: z.base64().max(7_000_000) })

/** What «Письма» asks of the desk. Rows marked "durable" resolve once the local disk has it. */
export const mailRequests = {
  /** Mails as ASUO has them, newest first. */
  'mail.list': request<EmailPage>()(
    z.object({ view: z.enum(['waiting', 'inbound', 'outbound', 'undelivered']), limit: z.int().min(1).max(200) }),
  ),
  /** UINs of the tickets to which this operator is writing, the last one first: from the disk, ASUO away or not. */
  'mail.drafts': request<readonly string[]>()(z.strictObject({})),
  /** A ticket with its mails, and what of it lies on this desk. While ASUO is away only where a letter is being written to it. */
  'mail.thread': request<MailThread>()(z.object({ uin })),
  /** Durable: the draft of a letter as it is typed. */
  'mail.keep': request<null>()(z.object({ uin, draft: letterDraft })),
  /** Durable: a file goes with the letter. `notFound` where the letter has been sent meanwhile. */
  'mail.attach': request<null>()(z.object({ uin, draft: letterDraft, file: attachedFile })),
  'mail.detach': request<null>()(z.object({ fileId: z.uuid() })),
  /** Durable: the draft is thrown away, with its files. */
  'mail.discard': request<null>()(z.object({ uin })),
  /**
   * Durable: a letter that ASUO has refused, or an act of it, becomes a draft again, with its files, and nothing of it stands in the way of the
   * ticket any more. A draft that is being written already goes on with its words. `answers`: the mail it answered. `notFound` where nothing of
   * it was refused.
   */
  'mail.withdraw': request<LetterDraft>()(z.object({ uin, letterId: z.uuid(), newLetterId: z.uuid(), answers: letterDraft.shape.answers })),
  /**
   * Durable: the letter and what it does to its ticket, in one transaction that ends the draft and the duties it fulfils.
   * `letterId` is its identity: a repeated request is one letter. Its files lie on the desk already; those named in `files` go, which are those
   * the operator saw.
   */
  'mail.send': request<null>()(
    z.object({
      uin,
      letterId: z.uuid(),
      acts: z.array(ticketAct).max(3),
      letter: emailOutbound.omit({ attachments: true }),
      files: z.array(z.uuid()).max(20),
    }),
  ),
  /**
   * Durable: another question in a mail becomes a ticket of its own (3.11), and its sender is told the number. `settles`: nothing else in the
   * mail waits for an operator.
   */
  'mail.separate': request<null>()(
    z.object({
      emailId: clientId,
      settles: z.boolean(),
      create: ticketCreate,
      letterId: z.uuid(),
      letter: emailOutbound.omit({ attachments: true }),
    }),
  ),
  /** Durable: the mail needs no answer. */
  'mail.settle': request<null>()(z.object({ emailId: clientId })),
  /** The bytes of a file that came with a mail, base64. */
  'mail.file': request<EmailAttachment & { readonly content: string }>()(z.object({ emailId: clientId, attachmentId: clientId })),
  /** Whether mail goes out and comes in. */
  'mail.gateway': request<MailGatewayState>()(nothing),
} as const
