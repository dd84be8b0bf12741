import type { TicketAct } from '#core/bridge/ticketAct'
import type { Outcome } from '#core/faults/outcome'
import type { OutboxOperation } from '#core/tickets/outboxItem'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { ticketPlace } from './ticketPlace.ts'

interface Deed {
  readonly operation: OutboxOperation
  readonly body: unknown
  /** A ticket that must be registered before this can be delivered. */
  readonly target?: string
}

const deedOf = (act: TicketAct): Deed => {
  switch (act.act) {
    case 'message':
      return { operation: 'addMessage', body: act.message }
    case 'transition':
      return { operation: 'transitionTicket', body: act.transition }
    case 'escalate':
      return { operation: 'escalateTicket', body: act.escalation }
    case 'refuse':
      return { operation: 'refuseTicket', body: act.refusal }
    case 'link':
      return { operation: 'addLink', body: act.link, target: act.link.target }
    case 'caller':
      return { operation: 'updateTicket', body: { caller: act.caller } }
  }
}

export interface ActOnTicket {
  /** The page's own id of the act: asked twice, it is done once. */
  readonly actId: string
  readonly ref: string
  readonly act: TicketAct
}

/** Puts an act behind everything that was done to this ticket before; part of a transaction of the caller's. `blocks`: see the outbox. */
export const addAct = (outbox: Outbox, author: Author, { actId, ref, act }: ActOnTicket, now: number, blocks = true): void => {
  const { operation, body, target } = deedOf(act)
  const { aggregate, training } = ticketPlace(outbox.tickets, ref, author)
  const draft = {
    id: actId.toLowerCase(),
    aggregate,
    operation,
    path: operationPath(operation, { ticketRef: ref }, spaceOf(training)),
    body,
    actor: author.agentId,
    training,
    awaits: target === undefined ? [] : [ticketPlace(outbox.tickets, target, author).aggregate],
    blocks,
  }
  outbox.entries.add(draft, now)
}

/** Succeeds once the act is on disk. */
export const actOnTicket = (outbox: Outbox, author: Author, act: ActOnTicket): Outcome<null> =>
  outbox.write((now) => {
    addAct(outbox, author, act, now)
    return null
  })
