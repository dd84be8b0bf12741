import { z } from 'zod'
import { instant } from './instant.ts'
import { uin } from './uin.ts'

export const ticketEventType = z.enum([
  'ticket.created',
  'ticket.updated',
  'ticket.transitioned',
  'ticket.escalated',
  'ticket.refused',
  'ticket.linked',
  'ticket.unlinked',
  'message.added',
  'email.received',
  'email.sent',
  'email.failed',
  'email.settled',
])
export type TicketEventType = z.infer<typeof ticketEventType>

/** One line of a ticket's audit trail. `data` carries what the ticket itself does not keep: the escalation or refusal as told, a disputed resolution. */
export const ticketEvent = z.object({
  sequence: z.int(),
  type: ticketEventType,
  uin,
  actorId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  at: instant,
})
export const ticketEventPage = z.object({ items: z.array(ticketEvent), nextCursor: z.string().nullable().optional() })
export type TicketEvent = z.infer<typeof ticketEvent>
