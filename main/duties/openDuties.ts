import { v5 as uuidv5 } from 'uuid'
import type { DutyInput } from '#core/asuo/duty'
import type { OpenCall } from '#core/desk/openCall'
import { emailOf } from '#core/regulation/completeness'
import { dutiesOwed } from '#core/regulation/dutiesOwed'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { ticketPlace } from '../tickets/ticketPlace.ts'

const callerOf = ({ caller, facts }: OpenCall): DutyInput['caller'] => ({
  number: facts.texts.callerPhone.trim() || caller.number,
  name: facts.texts.callerName.trim() || caller.name,
  email: emailOf(facts),
})

/** Puts what a call still owes into the queue behind everything that was done to its ticket. Part of the transaction that closes the call. */
export const openDuties = (outbox: Outbox, author: Author, call: OpenCall, now: number): void => {
  const { ticket } = call.facts
  if (ticket === null) return
  const { aggregate, training } = ticketPlace(outbox.tickets, ticket.ref, { ...author, training: call.training })
  for (const kind of dutiesOwed(call.facts)) {
    const dutyId = uuidv5(`duty ${kind}`, call.callId)
    const body: DutyInput = {
      dutyId,
      kind,
      ticketRef: ticket.ref,
      callId: call.callId,
      caller: callerOf(call),
      openedAt: new Date(now).toISOString(),
    }
    const path = operationPath('addDuty', {}, spaceOf(training))
    outbox.entries.add({ id: dutyId, aggregate, operation: 'addDuty', path, body, actor: author.agentId, training, blocks: false }, now)
  }
}
