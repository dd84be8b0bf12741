import { z } from 'zod'
import { caller } from '../asuo/caller.ts'
import { escalation } from '../asuo/escalation.ts'
import { messageInput } from '../asuo/message.ts'
import { refusal } from '../asuo/refusal.ts'
import { ticketLinkInput } from '../asuo/ticketLink.ts'
import { transitionRequest } from '../asuo/transition.ts'

/** A UIN or `ext:<uuid>`. */
export const ticketRef = z.string().regex(/^(SP-\d{4,}|ext:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)

/** What may be done to a ticket from the desk. Committed locally first, delivered in order per ticket. */
export const ticketAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('message'), message: messageInput }),
  z.object({ act: z.literal('transition'), transition: transitionRequest }),
  z.object({ act: z.literal('escalate'), escalation }),
  z.object({ act: z.literal('refuse'), refusal }),
  z.object({ act: z.literal('link'), link: ticketLinkInput }),
  z.object({ act: z.literal('caller'), caller }),
])
export type TicketAct = z.infer<typeof ticketAct>
