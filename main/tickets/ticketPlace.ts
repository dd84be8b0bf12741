import type { Author } from '../desk/author.ts'
import { ticketAggregate } from '../outbox/aggregates.ts'
import type { DeskTicket, DeskTickets } from '../outbox/deskTickets.ts'

/** Where an act on a ticket belongs: the queue it waits in and the space it goes to. */
export interface TicketPlace {
  readonly aggregate: string
  readonly training: boolean
  /** Null for a ticket that was not made on this desk. */
  readonly made: DeskTicket | null
}

/** A ticket made here waits in one queue under whichever of its names it is called by. */
export const ticketPlace = (tickets: DeskTickets, ref: string, author: Author): TicketPlace => {
  const externalId = ref.startsWith('ext:') ? ref.slice('ext:'.length) : null
  const made = externalId === null ? tickets.findByUin(ref, author.training) : tickets.find(externalId)
  return { aggregate: ticketAggregate(made?.externalId ?? externalId ?? ref), training: made?.training ?? author.training, made }
}
