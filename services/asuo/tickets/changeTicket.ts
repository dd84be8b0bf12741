import type { Updateable } from 'kysely'
import type { Caller } from '#core/asuo/caller'
import type { TicketEventType } from '#core/asuo/ticketEvent'
import type { Account, Answer } from '../http/asked.ts'
import { granted, type Judgement } from '../http/judgement.ts'
import type { TicketRow } from '../storage/tables.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { StoredTicket } from './findTicket.ts'
import { noteEvent } from './noteEvent.ts'
import { ownText } from './ownText.ts'
import { ticketView } from './ticketView.ts'

export interface TicketChange {
  readonly set: Omit<Updateable<TicketRow>, 'caller'>
  readonly caller: Caller
  readonly event: TicketEventType
  readonly data: Readonly<Record<string, unknown>>
  readonly status: 200 | 201
}

/** Writes a change with its new version and its line in the audit trail, and answers with the ticket. */
export const changeTicket = async (
  tx: Transaction,
  account: Account,
  before: StoredTicket,
  { set, caller, event, data, status }: TicketChange,
  now: Date,
): Promise<Judgement<Answer>> => {
  const text = ownText({
    number: before.number,
    inn: before.inn,
    provisional_number: set.provisional_number ?? before.provisional_number,
    subject: set.subject ?? before.subject,
    description: set.description ?? before.description,
    caller,
  })
  const after = await tx
    .updateTable('tickets')
    .set({ ...set, caller: JSON.stringify(caller), own_text: text, version: before.version + 1, updated_at: now })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await noteEvent(tx, before.id, event, account.id, data, now)
  return granted({ status, body: await ticketView(tx, after), version: after.version })
}
