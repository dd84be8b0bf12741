import type { Email } from '../asuo/email.ts'
import type { Ticket } from '../asuo/ticket.ts'
import { tellsSolution } from './templates.ts'

type Mail = Pick<Email, 'id' | 'direction' | 'automatic' | 'state' | 'template' | 'settled' | 'at' | 'body'>

/** The last mail a person sent into the ticket; null where there is none. `mails` oldest first. */
export const lastMail = <M extends Mail>(mails: readonly M[]): M | null =>
  mails.findLast(({ direction, automatic }) => direction === 'inbound' && !automatic) ?? null

/** A person wrote it to the caller, and as far as is known it reached him. */
const isLetter = ({ direction, automatic, state }: Mail): boolean =>
  direction === 'outbound' && !automatic && state !== 'failed' && state !== 'bounced'

const isFollowed = (mail: Mail, mails: readonly Mail[]): boolean => mails.slice(mails.indexOf(mail) + 1).some(isLetter)

/** Nobody has written to the ticket since that mail came, nor said that it needs no answer. */
export const isUnanswered = (mail: Mail, mails: readonly Mail[]): boolean => mail.settled === null && !isFollowed(mail, mails)

/** Mail servers tell the second, ASUO the millisecond. */
const inSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

/**
 * The mail that may answer the question whether a solved ticket is solved (clause 2.2), for the operator to decide; null where there is none. It came
 * behind the letter that asked, in the order in which mails were taken in; where the question was asked in a call, after that. That it needs
 * no letter in return does not decide it.
 */
export const answerToDecide = <M extends Mail>(ticket: Pick<Ticket, 'status' | 'resolution'>, mails: readonly M[]): M | null => {
  const mail = lastMail(mails)
  if (ticket.status !== 'resolved' || ticket.resolution === null || mail === null || isFollowed(mail, mails)) return null
  const before = mails.slice(0, mails.indexOf(mail))
  const wasAsked = before.some((letter) => isLetter(letter) && letter.template !== null && tellsSolution(letter.template))
  return wasAsked || inSeconds(mail.at) >= inSeconds(ticket.resolution.resolvedAt) ? mail : null
}
