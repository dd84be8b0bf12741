import { ticket } from '#core/asuo/ticket'
import type { Outbox } from './outbox.ts'
import type { OutboxEntry } from './outboxEntry.ts'

/** Keeps the UIN of a ticket that was made here, in the transaction that settles its registration. */
export const noteNumber = (outbox: Outbox, entry: OutboxEntry, answer: unknown): void => {
  if (entry.operation !== 'createTicket') return
  const { externalId, uin } = ticket.parse(answer)
  outbox.tickets.noteUin(externalId, uin)
}
