import { randomUUID } from 'node:crypto'
import { inverseLink, type TicketLinkInput } from '#core/asuo/ticketLink'
import type { Account } from '../http/asked.ts'
import { granted, type Judgement, refused, refusedField } from '../http/judgement.ts'
import type { Transaction } from '../storage/transaction.ts'
import { findTicket, type StoredTicket } from './findTicket.ts'
import { noteEvent } from './noteEvent.ts'
import { uinOf } from './uinOf.ts'

/** The ticket a link points to: it may be on its way in another desk's outbox, so a missing one is worth another try. */
export const findLinkTarget = async (tx: Transaction, account: Account, from: Pick<StoredTicket, 'space'>, target: string) => {
  const found = await findTicket(tx, account, from.space, target)
  if (found.ok && found.value.space === from.space) return found
  return refused('link-target-missing', `${target} is not known in this space`)
}

type LinkedTicket = Pick<StoredTicket, 'id' | 'number' | 'space'>

/** Both directions under one id, in the caller's transaction. */
export const linkTickets = async (
  tx: Transaction,
  account: Account,
  from: LinkedTicket,
  { target, type }: TicketLinkInput,
  now: Date,
): Promise<Judgement<string>> => {
  const found = await findLinkTarget(tx, account, from, target)
  if (!found.ok) return found
  const to = found.value
  if (to.id === from.id) return refusedField('validation-failed', '/target', 'self-link', 'A ticket cannot be linked to itself')
  const id = randomUUID()
  const made = await tx
    .insertInto('links')
    .values([
      { id, from_ticket: from.id, to_ticket: to.id, type, created_at: now },
      { id, from_ticket: to.id, to_ticket: from.id, type: inverseLink[type], created_at: now },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (made.length < 2) return refused('link-exists', `${uinOf(from.number)} and ${uinOf(to.number)} are linked so already`)
  await noteEvent(tx, from.id, 'ticket.linked', account.id, { target: uinOf(to.number), type }, now)
  await noteEvent(tx, to.id, 'ticket.linked', account.id, { target: uinOf(from.number), type: inverseLink[type] }, now)
  await tx.updateTable('tickets').set({ updated_at: now }).where('id', 'in', [from.id, to.id]).execute()
  return granted(id)
}
