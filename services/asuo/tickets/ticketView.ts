import type { Ticket } from '#core/asuo/ticket'
import { organisationView } from '../organisations/organisationView.ts'
import type { Database } from '../storage/openStorage.ts'
import type { StoredTicket } from './findTicket.ts'
import { uinOf } from './uinOf.ts'

const readOrganisations = async (db: Database, rows: readonly StoredTicket[]) => {
  const inns = [...new Set(rows.flatMap(({ inn }) => (inn === null ? [] : [inn])))]
  if (inns.length === 0) return new Map()
  const found = await db.selectFrom('organisations').selectAll().where('inn', 'in', inns).execute()
  return new Map(found.map((row) => [`${row.space} ${row.inn}`, organisationView(row)]))
}

const readCallIds = async (db: Database, rows: readonly StoredTicket[]) => {
  const found = await db
    .selectFrom('ticket_calls')
    .select(['ticket_id', 'call_id'])
    .where(
      'ticket_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('at')
    .execute()
  const byTicket = new Map<number, string[]>()
  for (const { ticket_id, call_id } of found) byTicket.set(ticket_id, [...(byTicket.get(ticket_id) ?? []), call_id])
  return byTicket
}

/** Rows as the contract shows them, in the same order. */
export const ticketViews = async (db: Database, rows: readonly StoredTicket[]): Promise<readonly Ticket[]> => {
  if (rows.length === 0) return []
  const organisations = await readOrganisations(db, rows)
  const callIds = await readCallIds(db, rows)
  return rows.map((row) => ({
    uin: uinOf(row.number),
    externalId: row.external_id,
    provisionalNumber: row.provisional_number,
    inn: row.inn,
    innAbsentReason: row.inn_absent_reason,
    organisation: organisations.get(`${row.space} ${row.inn}`) ?? null,
    status: row.status,
    channel: row.channel,
    category: row.category,
    priority: row.priority,
    subject: row.subject,
    description: row.description,
    caller: row.caller,
    line: row.line,
    assigneeId: row.assignee_id,
    createdById: row.created_by,
    resolution: row.resolution,
    callIds: callIds.get(row.id) ?? [],
    training: row.space === 'practice',
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  }))
}

export const ticketView = async (db: Database, row: StoredTicket): Promise<Ticket> => {
  const [view] = await ticketViews(db, [row])
  if (!view) throw new Error('a row has a view')
  return view
}
