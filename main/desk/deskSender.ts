import { createAsuoCourier } from '../asuo/asuoCourier.ts'
import { ticketOfAggregate } from '../outbox/aggregates.ts'
import { numberOf } from '../outbox/deskTickets.ts'
import type { Replay } from '../outbox/replay.ts'
import { createSender, type Sender } from '../outbox/sender.ts'
import type { Workplace } from './workplace.ts'

type Sending = Pick<Workplace, 'outbox' | 'client' | 'clock' | 'deskBootId' | 'notices' | 'signIn'> & { readonly replay: Replay }

/** The sender of this desk: a registration that arrived is told to the page with its UIN. */
export const createDeskSender = (place: Sending, noteBug: (bug: unknown, where: string) => void): Sender =>
  createSender({
    outbox: place.outbox,
    courier: place.replay.guarding(createAsuoCourier(place)),
    clock: place.clock,
    random: Math.random,
    author: place.signIn.author,
    instance: place.replay.instance,
    delivered: (entry) => {
      if (entry.operation !== 'createTicket') return
      const made = place.outbox.tickets.find(ticketOfAggregate(entry.aggregate))
      if (made) place.notices.tell('ticket.numbered', numberOf(made))
    },
    refused: (entry, problem) => noteBug(new Error(`ASUO refused ${entry.operation} ${entry.id}: ${problem}`), 'outbox'),
    noteBug: (bug) => noteBug(bug, 'sender'),
  })
