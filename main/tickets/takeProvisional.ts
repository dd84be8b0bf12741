import { v7 as uuidv7 } from 'uuid'
import type { TicketNumber } from '#core/bridge/session'
import { failure, type Outcome, success } from '#core/faults/outcome'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import { ticketAggregate } from '../outbox/aggregates.ts'
import { numberOf } from '../outbox/deskTickets.ts'
import type { Outbox } from '../outbox/outbox.ts'

/**
 * `TMP-<station>-<nnn>` for a ticket made here: counted, kept and queued for ASUO (behind the registration) in one transaction.
 * Asked again it is the same number; a ticket that has its UIN needs none and answers with that.
 */
export const takeProvisional = (outbox: Outbox, author: Author, externalId: string): Outcome<TicketNumber> => {
  const ticket = outbox.tickets.find(externalId)
  if (!ticket) return failure({ code: 'notFound' })
  if (ticket.provisionalNumber !== null || ticket.uin !== null) return success(numberOf(ticket))

  return outbox.write((now) => {
    const count = outbox.tickets.count(`station:${author.station}`)
    const provisionalNumber = `TMP-${author.station}-${String(count).padStart(3, '0')}`
    outbox.tickets.noteProvisional(externalId, provisionalNumber)
    const draft = {
      id: uuidv7(),
      aggregate: ticketAggregate(externalId),
      operation: 'updateTicket' as const,
      path: operationPath('updateTicket', { ticketRef: `ext:${externalId}` }, spaceOf(ticket.training)),
      body: { provisionalNumber },
      actor: author.agentId,
      training: ticket.training,
      blocks: true,
    }
    outbox.entries.add(draft, now)
    return { ...numberOf(ticket), provisionalNumber }
  })
}
