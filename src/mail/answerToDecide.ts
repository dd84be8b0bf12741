import type { Email } from '../asuo/email.ts'
import type { Ticket } from '../asuo/ticket.ts'
import { tellsSolution } from './templates.ts'

type Mail = Pick<Email, 'id' | 'direction' | 'automatic' | 'state' | 'template' | 'settled' | 'at' | 'body'>

/** The last mail a person sent into the ticket; null where there is none. `mails` oldest first. */
export const lastMail = <M extends Mail>(mails: readonly M[]): M | null =>
  mails.findLast(({ direction, automatic }) => direction === 'inbound' && !automatic) ?? null

/** Nobody has written to the ticket since that mail came, nor said that it needs no answer. */
export const isUnanswered = (mail: Mail, mails: readonly Mail[]): boolean =>
  mail.settled === null &&
  !mails
    .slice(mails.indexOf(mail) + 1)
    .some(({ direction, automatic, state }) => direction === 'outbound' && !automatic && state !== 'failed' && state !== 'bounced')

/** Mail servers tell the second, ASUO the millisecond. */
const inSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

/**
 * The mail that may answer the question whether a solved ticket is solved (clause 2.2), for the operator to decide; null where there is none. It came
 * behind the letter that asked, in the order in which mails were taken in; where the question was asked in a call, after that.
 */
export const answerToDecide = <M extends Mail>(ticket: Pick<Ticket, 'status' | 'resolution'>, mails: readonly M[]): M | null => {
  const mail = lastMail(mails)
  if (ticket.status !== 'resolved' || ticket.resolution === null || mail === null || !isUnanswered(mail, mails)) return null
  const wasAsked = mails.some(({ direction, template }) => direction === 'outbound' && template !== null && tellsSolution(template))
  return wasAsked || inSeconds(mail.at) >= inSeconds(ticket.resolution.resolvedAt) ? mail : null
}
