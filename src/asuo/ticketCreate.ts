import { z } from 'zod'
import { caller } from './caller.ts'
import { inn, innAbsentReason } from './inn.ts'
import { instant } from './instant.ts'
import { ticketLinkInput } from './ticketLink.ts'
import { clientId, provisionalNumber } from './uin.ts'

export const channel = z.enum(['phone', 'email', 'self_service'])
export const priority = z.enum(['low', 'normal', 'high', 'critical'])

/**
 * A registration. `externalId` is unique for ever: the same content again answers 200 with the ticket, other content 409
 * `external-id-reuse`. Exactly one of `inn` and `innAbsentReason`. `links` are made in the same transaction, both ways.
 */
export const ticketCreate = z.object({
  externalId: clientId,
  provisionalNumber: provisionalNumber.optional(),
  inn: inn.nullable().optional(),
  innAbsentReason: innAbsentReason.nullable().optional(),
  organisationName: z.string().max(500).optional(),
  channel,
  category: z.string().max(100).optional(),
  priority: priority.optional(),
  subject: z.string().trim().min(3).max(300),
  description: z.string().trim().min(1).max(20_000),
  caller: caller.optional(),
  callId: clientId.nullable().optional(),
  links: z.array(ticketLinkInput).max(20).optional(),
  /** The panel's clock at registration: a hint, never the ticket's time. */
  clientAt: instant.optional(),
  /** A practice ticket. ASUO forces it for those who work in the practice space only. */
  training: z.boolean().optional(),
})
export type TicketCreate = z.infer<typeof ticketCreate>
