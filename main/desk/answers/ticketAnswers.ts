import type { Answers } from '#core/bridge/requests'
import { failure, type Outcome, success } from '#core/faults/outcome'
import { numberOf } from '../../outbox/deskTickets.ts'
import { actOnTicket } from '../../tickets/actOnTicket.ts'
import { registerTicket } from '../../tickets/registerTicket.ts'
import { takeProvisional } from '../../tickets/takeProvisional.ts'
import type { Author } from '../author.ts'
import type { Workplace } from '../workplace.ts'

/** Durable deeds need an author, not a connection. */
export const asAuthor = <T>(place: Workplace, deed: (author: Author) => Outcome<T>): Outcome<T> => {
  const author = place.author()
  return author ? deed(author) : failure({ code: 'signInNeeded' })
}

export const ticketAnswers = (
  place: Workplace,
): Pick<Answers, 'tickets.register' | 'tickets.number' | 'tickets.takeProvisional' | 'tickets.act'> => ({
  'tickets.register': async (create) => asAuthor(place, (author) => registerTicket(place.outbox, author, create)),
  'tickets.number': async ({ externalId }) => {
    const ticket = place.outbox.tickets.find(externalId)
    return ticket ? success(numberOf(ticket)) : failure({ code: 'notFound' })
  },
  'tickets.takeProvisional': async ({ externalId }) => asAuthor(place, (author) => takeProvisional(place.outbox, author, externalId)),
  'tickets.act': async (act) => asAuthor(place, (author) => actOnTicket(place.outbox, author, act)),
})
