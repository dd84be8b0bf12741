import type { ScriptFacts } from './facts.ts'
import type { ScriptEvent } from './scriptEvent.ts'

/** The ticket that was opened from a search, and the organisation it belongs to where the event tells it. */
export const foundTicket = (event: Extract<ScriptEvent, { type: 'ticket.chosen' }>): Pick<ScriptFacts, 'candidate' | 'organisation'> => ({
  candidate: { ref: event.ref, uin: event.uin, subject: event.subject, closed: event.closed, status: event.status ?? null },
  organisation: event.organisation ?? null,
})
