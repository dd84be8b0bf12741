import type { Ticket } from '#core/asuo/ticket'
import type { LetterTicket } from '#core/mail/letterTicket'

/** What a letter needs to know of its ticket. */
export const letterTicketOf = ({ uin, provisionalNumber, subject, status, resolution, caller }: Ticket): LetterTicket => ({
  uin,
  provisionalNumber,
  subject,
  status,
  // A disputed solution is none to send again.
  resolution: resolution === null || resolution.confirmation === 'disputed' ? null : resolution.text,
  callerName: caller.name ?? null,
})
