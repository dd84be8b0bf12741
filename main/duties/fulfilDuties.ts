import type { DutyKind } from '#core/asuo/duty'
import { failure } from '#core/faults/outcome'
import type { Author } from '../desk/author.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { ticketPlace } from '../tickets/ticketPlace.ts'
import { addDischarge, fulfilmentId } from './dischargeDuty.ts'
import { dutyBook } from './dutyBook.ts'

const notAsked = failure({ code: 'asuoUnreachable' })

/**
 * Ends what this operator owes of a ticket in so far as a letter or a later call has done it; part of that transaction, and sent behind it: where it is
 * refused, the duties stand.
 */
export const fulfilDuties = (outbox: Outbox, author: Author, uin: string, kinds: readonly DutyKind[], now: number): void => {
  if (kinds.length === 0) return
  const { aggregate } = ticketPlace(outbox.tickets, uin, author)
  for (const { dutyId, kind, number } of dutyBook(outbox, author, notAsked).items) {
    if (number === uin && kinds.includes(kind)) addDischarge(outbox, author, { id: fulfilmentId(dutyId), dutyId }, aggregate, 'done', now)
  }
}
