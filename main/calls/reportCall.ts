import { v5 as uuidv5 } from 'uuid'
import type { CallEventInput } from '#core/asuo/callEvent'
import type { Outcome } from '#core/faults/outcome'
import type { Clock } from '#core/time/clock'
import { operationPath } from '../asuo/operationPath.ts'
import type { Author } from '../desk/author.ts'
import { agentAggregate, callAggregate } from '../outbox/aggregates.ts'
import type { Outbox } from '../outbox/outbox.ts'

interface ReportPorts {
  readonly outbox: Outbox
  readonly clock: Clock
  readonly deskBootId: string
}

/** The same event told twice (the page asked again after a broken connection) has the same id. */
const eventIdOf = (event: CallEventInput): string => uuidv5(JSON.stringify(event), event.bootId)

/**
 * Succeeds once the event is on disk with its `seq`, which rises without gaps in its call. No event stops the next one: ASUO
 * orders them by `seq`.
 */
export const reportCall = ({ outbox, clock, deskBootId }: ReportPorts, author: Author, event: CallEventInput): Outcome<null> =>
  outbox.write((now) => {
    const eventId = eventIdOf(event)
    const aggregate = event.callId === null ? agentAggregate(author.agentId) : callAggregate(event.callId)
    if (outbox.entries.isKnown(eventId)) return null
    const draft = {
      id: eventId,
      aggregate,
      operation: 'ingestCallEvents' as const,
      path: operationPath('ingestCallEvents'),
      body: { ...event, eventId, source: 'panel', seq: outbox.tickets.count(`seq:${aggregate}`) },
      actor: author.agentId,
      training: event.training,
      blocks: false,
      heard: { deskBootId, monotonicMs: clock.monotonic(), at: now },
    }
    outbox.entries.add(draft, now)
    return null
  })
