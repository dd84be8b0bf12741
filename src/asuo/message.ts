import { z } from 'zod'
import { instant } from './instant.ts'
import { clientId } from './uin.ts'

/** A `note` and a `call_summary` are records and go into a ticket of any status; a `public` one is a reply. */
export const messageInput = z.object({
  externalId: clientId.optional(),
  kind: z.enum(['note', 'public', 'call_summary']),
  body: z.string().min(1).max(20_000),
  callId: clientId.optional(),
  clientAt: instant.optional(),
})

export const message = messageInput.extend({ id: z.uuid(), authorId: z.string(), createdAt: instant })

/** Oldest first. */
export const messagePage = z.object({ items: z.array(message), nextCursor: z.string().nullable().optional() })

export type MessageInput = z.infer<typeof messageInput>
export type Message = z.infer<typeof message>
