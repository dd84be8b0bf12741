import { v7 as uuidv7 } from 'uuid'
import { failure, type Outcome } from '#core/faults/outcome'
import { type Mending, mended, outboxOperation, remediesOf } from '#core/tickets/outboxItem'
import type { Author } from '../desk/author.ts'
import type { Outbox } from './outbox.ts'
import { digestOf } from './outboxEntry.ts'

/** Sends a refused entry with other words or another INN, in its old place; a registration stays the same ticket. */
export const mendEntry = (outbox: Outbox, { agentId }: Author, id: string, mending: Mending): Outcome<null> => {
  const problem = outbox.remedies.refusalOf(id, agentId)
  if (problem === null) return failure({ code: 'notFound' })
  const entry = outbox.entries.read(id)
  const operation = outboxOperation.safeParse(entry.operation).data
  // What the disk has changed since the refusal is not sealed anew.
  if (operation === undefined || digestOf(entry) !== entry.digest || !remediesOf(operation, problem, true).mend)
    return failure({ code: 'notAllowed' })
  const body = mended(operation, JSON.parse(entry.body), mending)
  if (body === null) return failure({ code: 'asuoRefused', problem: 'validation-failed', pointers: [] })
  return outbox.write((now) => {
    outbox.remedies.mend(entry, uuidv7(), JSON.stringify(body), now)
    return null
  })
}
