import { z } from 'zod'
import { caller } from './caller.ts'
import { emails } from './email.ts'
import { inn, innAbsentReason } from './inn.ts'
import { instant } from './instant.ts'
import { message } from './message.ts'
import { organisation } from './organisation.ts'
import { channel, priority } from './ticketCreate.ts'
import { ticketEvent } from './ticketEvent.ts'
import { ticketLink } from './ticketLink.ts'
import { ticketStatus } from './ticketStatus.ts'
import { transitionInfo } from './transition.ts'
import { clientId, provisionalNumber, uin } from './uin.ts'

/** The answer given, and what the caller said of it. A disputed one stays in the ticket's history. */
export const resolution = z.object({
  text: z.string(),
  resolvedAt: instant,
  confirmation: z.enum(['pending', 'confirmed', 'disputed', 'unconfirmed']),
  confirmedAt: instant.nullable(),
  confirmedVia: z.enum(['call', 'email', 'silence']).nullable(),
})

/** A ticket as ASUO has it. `links`, `messages`, `emails`, `events` and `transitions` come only where `include` asked for them. */
export const ticket = z.object({
  uin,
  externalId: clientId,
  provisionalNumber: provisionalNumber.nullable(),
  inn: inn.nullable(),
  innAbsentReason: innAbsentReason.nullable(),
  /** Null where the caller gave no INN. Without counters here. */
  organisation: organisation.nullable(),
  status: ticketStatus,
  channel,
  category: z.string().nullable(),
  priority,
  subject: z.string(),
  description: z.string(),
  caller,
  /** The line that has the ticket now. */
  line: z.int().min(1).max(3),
  assigneeId: z.string().nullable(),
  createdById: z.string(),
  resolution: resolution.nullable(),
  /** Every call bound to the ticket, oldest first. */
  callIds: z.array(clientId),
  links: z.array(ticketLink).optional(),
  messages: z.array(message).optional(),
  emails: emails.optional(),
  events: z.array(ticketEvent).optional(),
  transitions: z.array(transitionInfo).optional(),
  training: z.boolean(),
  /** The ETag without its quotes; changed by patch, transition, escalation and refusal only. */
  version: z.int().min(1),
  createdAt: instant,
  updatedAt: instant,
  closedAt: instant.nullable(),
})

export const ticketPage = z.object({
  items: z.array(ticket),
  nextCursor: z.string().nullable().optional(),
  totalEstimate: z.int().optional(),
})

export type Resolution = z.infer<typeof resolution>
export type Ticket = z.infer<typeof ticket>
export type TicketPage = z.infer<typeof ticketPage>
