import { z } from 'zod'

/** What a ticket and an article of the knowledge base are about. */
export const ticketCategory = z.enum(['signature', 'procurement', 'contract', 'planning', 'access', 'integration', 'other'])
export type TicketCategory = z.infer<typeof ticketCategory>
