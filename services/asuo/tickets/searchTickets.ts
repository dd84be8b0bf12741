import { type SelectQueryBuilder, sql } from 'kysely'
import type { TicketQuery } from '#core/asuo/query'
import type { Answer, Asked } from '../http/asked.ts'
import { cursorOf, type Mark, moment, readCursor, wholeNumber } from '../http/cursor.ts'
import { granted, type Judgement } from '../http/judgement.ts'
import type { Tables } from '../storage/tables.ts'
import type { StoredTicket } from './findTicket.ts'
import { soughtWords } from './foldText.ts'
import { holdsWord } from './searchCondition.ts'
import { ticketViews } from './ticketView.ts'

type TicketSearch = SelectQueryBuilder<Tables, 'tickets', StoredTicket>

/** Exact: `TMP-…` as it was told, else the number, with or without `SP-` and its zeros. */
const withNumber = (search: TicketSearch, number: string): TicketSearch => {
  const upper = number.toUpperCase()
  if (upper.startsWith('TMP-')) return search.where('provisional_number', '=', upper)
  return search.where('number', '=', Number(upper.replace('SP-', '')))
}

const filtered = (search: TicketSearch, query: TicketQuery): TicketSearch => {
  let found = search
  if (query.inn !== undefined) found = found.where('inn', '=', query.inn)
  if (query.phone !== undefined) found = found.where(sql<boolean>`caller ->> 'phone' = ${query.phone}`)
  if (query.email !== undefined) found = found.where(sql<boolean>`lower(caller ->> 'email') = lower(${query.email})`)
  if (query.uin !== undefined) found = withNumber(found, query.uin)
  if (query.status !== undefined) found = found.where('status', 'in', query.status)
  if (query.channel !== undefined) found = found.where('channel', '=', query.channel)
  if (query.assigneeId !== undefined) found = found.where('assignee_id', '=', query.assigneeId)
  if (query.createdFrom !== undefined) found = found.where('created_at', '>=', new Date(query.createdFrom))
  if (query.createdTo !== undefined) found = found.where('created_at', '<', new Date(query.createdTo))
  if (query.updatedSince !== undefined) found = found.where('updated_at', '>=', new Date(query.updatedSince))
  for (const word of soughtWords(query.q ?? '')) found = found.where(holdsWord('search', word))
  return found
}

const orders = {
  '-updatedAt': { column: 'updated_at', direction: 'desc' },
  '-createdAt': { column: 'created_at', direction: 'desc' },
  createdAt: { column: 'created_at', direction: 'asc' },
  uin: { column: 'number', direction: 'asc' },
} as const

const markOf = (row: StoredTicket, column: 'updated_at' | 'created_at' | 'number'): string => {
  const value = row[column]
  return value instanceof Date ? value.toISOString() : String(value)
}

/** Rows after the mark, ties broken by id. PostgreSQL keeps microseconds but we only write milliseconds, so the text is exact. */
const after = (search: TicketSearch, { after: value, id }: Mark, sort: TicketQuery['sort']): TicketSearch => {
  const { column, direction } = orders[sort]
  const bound = column === 'number' ? sql`${Number(value)}::bigint` : sql`${new Date(value)}::timestamptz`
  const isBeyond = sql.raw(direction === 'desc' ? '<' : '>')
  return search.where(sql<boolean>`(${sql.ref(column)}, id) ${isBeyond} (${bound}, ${Number(id)}::bigint)`)
}

export const searchTickets = async ({ query, space, db }: Asked<'searchTickets'>): Promise<Judgement<Answer>> => {
  const mark = readCursor(query.cursor, query.sort === 'uin' ? wholeNumber : moment)
  if (!mark.ok) return mark
  const { column, direction } = orders[query.sort]
  const matching = filtered(db.selectFrom('tickets').selectAll().where('space', '=', space), query)
  const beyond = mark.value ? after(matching, mark.value, query.sort) : matching
  const rows = await beyond
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const nextCursor = last && rows.length > page.length ? cursorOf({ after: markOf(last, column), id: String(last.id) }) : null
  return granted({ status: 200, body: { items: await ticketViews(db, page), nextCursor } })
}
