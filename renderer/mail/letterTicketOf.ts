import type { LetterTicket } from '#core/mail/letterTicket'
import type { MailThread } from '#core/mail/mailThread'
import { statusAfter } from '#core/mail/statusAfter'

/** What a letter needs to know of its ticket, as it will stand once what waits on this desk has arrived. */
export const letterTicketOf = ({ ticket, waiting }: Pick<MailThread, 'ticket' | 'waiting'>): LetterTicket => {
  const { uin, provisionalNumber, subject, status, resolution, caller } = ticket
  const onTheirWay = waiting.filter(({ problem }) => problem === null).map(({ template }) => template)
  return {
    uin,
    provisionalNumber,
    subject,
    status: statusAfter(status, onTheirWay),
    // A disputed solution is none to send again.
    resolution: resolution === null || resolution.confirmation === 'disputed' ? null : resolution.text,
    callerName: caller.name ?? null,
    callerEmail: caller.email ?? null,
  }
}
