import { v5 as uuidv5 } from 'uuid'
import type { Outcome } from '#core/faults/outcome'
import { dutiesFulfilled } from '#core/regulation/dutiesFulfilled'
import type { Protocol } from '#core/regulation/protocolEntry'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import { fulfilDuties } from '../duties/fulfilDuties.ts'
import { openDuties } from '../duties/openDuties.ts'
import { callAggregate } from '../outbox/aggregates.ts'
import type { Outbox } from '../outbox/outbox.ts'

/**
 * Succeeds once the call has left the desk on disk: its protocol stands in the queue behind the call's events, what it has done of earlier promises and what it
 * still owes behind its ticket.
 */
export const closeCall = (outbox: Outbox, author: Author, protocol: Protocol): Outcome<null> =>
  outbox.write((now) => {
    const { callId } = protocol
    const open = outbox.calls.recall(author.agentId)
    const training = open?.callId === callId ? open.training : author.training
    outbox.calls.close(author.agentId, protocol, now)
    if (open?.callId === callId) {
      const uin = open.facts.ticket?.uin ?? null
      if (uin !== null) fulfilDuties(outbox, author, uin, dutiesFulfilled(open.facts), now)
      openDuties(outbox, author, open, now)
    }
    const draft = {
      id: uuidv5(JSON.stringify(protocol), callId),
      aggregate: callAggregate(callId),
      operation: 'putProtocol' as const,
      path: operationPath('putProtocol', { callId }, spaceOf(training)),
      body: protocol,
      actor: author.agentId,
      training,
      blocks: false,
    }
    outbox.entries.add(draft, now)
    return null
  })
