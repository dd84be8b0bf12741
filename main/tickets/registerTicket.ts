import { v7 as uuidv7 } from 'uuid'
import type { TicketCreate } from '#core/asuo/ticketCreate'
import type { TicketNumber } from '#core/bridge/session'
import { failure, type Outcome } from '#core/faults/outcome'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import { ticketAggregate } from '../outbox/aggregates.ts'
import { numberOf } from '../outbox/deskTickets.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { ticketPlace } from './ticketPlace.ts'

/** What happens in the same transaction, behind the registration. */
type AndThen = (now: number) => void

/**
 * Succeeds once the ticket and its delivery are on disk together; the UIN follows. The same registration again is the same
 * ticket; another one under the same `externalId` is refused as ASUO would refuse it.
 */
export const registerTicket = (
  outbox: Outbox,
  author: Author,
  create: TicketCreate,
  andThen: AndThen = () => {},
): Outcome<TicketNumber> => {
  const { externalId, subject } = create
  const training = create.training ?? author.training
  const body: TicketCreate = { ...create, training }
  // The moment of asking is no part of what was asked.
  const content = JSON.stringify({ ...body, clientAt: undefined })
  const known = outbox.tickets.find(externalId)
  if (known && known.content !== content) return failure({ code: 'asuoRefused', problem: 'external-id-reuse', pointers: ['/externalId'] })

  return outbox.write((now) => {
    if (known) return numberOf(known)
    outbox.tickets.add(externalId, subject, content, training, now)
    const draft = {
      id: uuidv7(),
      aggregate: ticketAggregate(externalId),
      operation: 'createTicket' as const,
      path: operationPath('createTicket', {}, spaceOf(training)),
      body,
      actor: author.agentId,
      training,
      awaits: (create.links ?? []).map(({ target }) => ticketPlace(outbox.tickets, target, author).aggregate),
      blocks: true,
    }
    outbox.entries.add(draft, now)
    andThen(now)
    return { externalId, uin: null, provisionalNumber: null }
  })
}
