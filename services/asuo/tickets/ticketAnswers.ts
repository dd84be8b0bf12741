import type { Answer, Answers, Asked } from '../http/asked.ts'
import { cursorOf, readCursor, wholeNumber } from '../http/cursor.ts'
import { matches } from '../http/etag.ts'
import { granted, type Judgement } from '../http/judgement.ts'
import { emailsOf } from '../mail/emailView.ts'
import { escalateTicket, refuseTicket, transitionTicket } from './actOnTicket.ts'
import { createTicket } from './createTicket.ts'
import { findTicket, type StoredTicket } from './findTicket.ts'
import { readLinks } from './linkAnswers.ts'
import { lastMessages } from './messageAnswers.ts'
import { patchTicket } from './patchTicket.ts'
import { readTicketEvents } from './readTicketEvents.ts'
import { searchTickets } from './searchTickets.ts'
import { allowedTransitions } from './ticketChart.ts'
import { ticketView } from './ticketView.ts'

/** How much of a long list comes inside a ticket; the rest is in the list's own address. */
const included = 200

const transitionsOf = (ticket: StoredTicket, { account, now }: Pick<Asked<'listTransitions'>, 'account' | 'now'>) =>
  allowedTransitions({ status: ticket.status, resolvedAt: ticket.resolution?.resolvedAt ?? null }, account.role, now)

const getTicket = async (asked: Asked<'getTicket'>): Promise<Judgement<Answer>> => {
  const { account, params, space, query, ifNoneMatch, db } = asked
  const found = await findTicket(db, account, space, params.ticketRef)
  if (!found.ok) return found
  const ticket = found.value
  // What hangs on a ticket does not change its version, so only the bare ticket can be called unchanged.
  if (!query.include && ifNoneMatch !== null && matches(ifNoneMatch, ticket.version)) {
    return granted({ status: 304, body: null, version: ticket.version })
  }
  const wants = new Set(query.include)
  const body = {
    ...(await ticketView(db, ticket)),
    ...(wants.has('links') ? { links: await readLinks(db, ticket.id) } : {}),
    ...(wants.has('messages') ? { messages: await lastMessages(db, ticket.id, included) } : {}),
    ...(wants.has('emails') ? { emails: await emailsOf(db, ticket.id) } : {}),
    ...(wants.has('events') ? { events: await readTicketEvents(db, ticket, 0, included) } : {}),
    ...(wants.has('transitions') ? { transitions: transitionsOf(ticket, asked) } : {}),
  }
  return granted({ status: 200, body, version: ticket.version })
}

type TicketOperation =
  | 'searchTickets'
  | 'createTicket'
  | 'getTicket'
  | 'updateTicket'
  | 'listTransitions'
  | 'transitionTicket'
  | 'escalateTicket'
  | 'refuseTicket'
  | 'listTicketEvents'

export const ticketAnswers: Pick<Answers, TicketOperation> = {
  searchTickets,
  createTicket,
  getTicket,
  updateTicket: patchTicket,
  transitionTicket,
  escalateTicket,
  refuseTicket,

  listTransitions: async (asked) => {
    const found = await findTicket(asked.db, asked.account, asked.space, asked.params.ticketRef)
    return found.ok ? granted({ status: 200, body: transitionsOf(found.value, asked) }) : found
  },

  listTicketEvents: async ({ account, params, space, query, db }) => {
    const found = await findTicket(db, account, space, params.ticketRef)
    if (!found.ok) return found
    const mark = readCursor(query.cursor, wholeNumber)
    if (!mark.ok) return mark
    const events = await readTicketEvents(db, found.value, Number(mark.value?.after ?? 0), query.limit + 1)
    const items = events.slice(0, query.limit)
    const last = items.at(-1)
    const nextCursor = last && events.length > items.length ? cursorOf({ after: String(last.sequence), id: '' }) : null
    return granted({ status: 200, body: { items, nextCursor } })
  },
}
