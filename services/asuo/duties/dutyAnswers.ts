import type { Selectable } from 'kysely'
import type { Duty } from '#core/asuo/duty'
import type { Answers } from '../http/asked.ts'
import { granted, refused, refusedField } from '../http/judgement.ts'
import type { Database } from '../storage/openStorage.ts'
import type { Tables } from '../storage/tables.ts'
import { findTicket } from '../tickets/findTicket.ts'
import { uinOf } from '../tickets/uinOf.ts'

type Row = Selectable<Tables['duties']> & { readonly number: number; readonly subject: string }

const atMost = 200

const dutyView = (row: Row): Duty => ({
  dutyId: row.id,
  kind: row.kind,
  ticketRef: uinOf(row.number),
  uin: uinOf(row.number),
  subject: row.subject,
  callId: row.call_id,
  caller: row.caller,
  openedAt: row.opened_at.toISOString(),
  agentId: row.account_id,
  discharged:
    row.outcome === null || row.discharged_at === null
      ? null
      : { outcome: row.outcome, by: row.discharged_by ?? '', at: row.discharged_at.toISOString() },
})

const stored = (db: Database) =>
  db
    .selectFrom('duties')
    .innerJoin('tickets', 'tickets.id', 'duties.ticket_id')
    .selectAll('duties')
    .select(['tickets.number', 'tickets.subject'])

const one = (db: Database, id: string): Promise<Row | undefined> => stored(db).where('duties.id', '=', id).executeTakeFirst()

/** An operator sees and ends his own duties; they were promised with his voice. */
export const dutyAnswers: Pick<Answers, 'listDuties' | 'addDuty' | 'dischargeDuty'> = {
  listDuties: async ({ account, space, db }) => {
    const rows = await stored(db)
      .where('duties.account_id', '=', account.id)
      .where('duties.space', '=', space)
      .where('duties.outcome', 'is', null)
      .orderBy('duties.opened_at')
      .limit(atMost)
      .execute()
    return granted({ status: 200, body: { items: rows.map(dutyView) } })
  },

  addDuty: async ({ account, space, body, db: tx }) => {
    const known = await one(tx, body.dutyId)
    if (known)
      return known.account_id === account.id && known.kind === body.kind && known.call_id === body.callId
        ? granted({ status: 200, body: dutyView(known) })
        : refusedField('external-id-reuse', '/dutyId', 'in-use', 'Another duty has this dutyId')
    const found = await findTicket(tx, account, space, body.ticketRef)
    if (!found.ok) return found
    const ticket = found.value
    await tx
      .insertInto('duties')
      .values({
        id: body.dutyId,
        account_id: account.id,
        space: ticket.space,
        ticket_id: ticket.id,
        kind: body.kind,
        call_id: body.callId,
        caller: JSON.stringify(body.caller),
        opened_at: new Date(body.openedAt),
        outcome: null,
        discharged_by: null,
        discharged_at: null,
      })
      .execute()
    const added = await one(tx, body.dutyId)
    return added ? granted({ status: 201, body: dutyView(added) }) : refused('not-found', 'There is no such duty here')
  },

  dischargeDuty: async ({ account, params, space, body, db: tx, now }) => {
    await tx
      .updateTable('duties')
      .set({ outcome: body.outcome, discharged_by: account.id, discharged_at: now })
      .where('id', '=', params.dutyId)
      .where('account_id', '=', account.id)
      .where('space', '=', space)
      .where('outcome', 'is', null)
      .execute()
    const row = await one(tx, params.dutyId)
    const isHis = row?.account_id === account.id && row.space === space
    return row && isHis ? granted({ status: 200, body: dutyView(row) }) : refused('not-found', 'There is no such duty here')
  },
}
