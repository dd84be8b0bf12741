import { z } from 'zod'

/** Where a ticket stands. `closed` and `refused` are final; notes and links are taken in every status. */
export const ticketStatus = z.enum(['new', 'in_progress', 'waiting_caller', 'escalated', 'resolved', 'closed', 'refused'])
export type TicketStatus = z.infer<typeof ticketStatus>

export const isFinal = (status: TicketStatus): boolean => status === 'closed' || status === 'refused'
