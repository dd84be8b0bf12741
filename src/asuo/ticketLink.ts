import { z } from 'zod'
import { instant } from './instant.ts'
import { ticketStatus } from './ticketStatus.ts'
import { ticketRef, uin } from './uin.ts'

/** `follows`/`followed_by` and `duplicates`/`duplicated_by` are inverses of each other; `relates` is its own. */
export const linkType = z.enum(['relates', 'follows', 'followed_by', 'duplicates', 'duplicated_by'])
export type LinkType = z.infer<typeof linkType>

/** The same link seen from the other ticket. */
export const inverseLink: Readonly<Record<LinkType, LinkType>> = {
  relates: 'relates',
  follows: 'followed_by',
  followed_by: 'follows',
  duplicates: 'duplicated_by',
  duplicated_by: 'duplicates',
}

export const ticketLinkInput = z.object({ target: ticketRef, type: linkType })

/** One direction of a link; both directions carry the same `id`. */
export const ticketLink = z.object({
  id: z.uuid(),
  target: uin,
  targetStatus: ticketStatus,
  targetSubject: z.string(),
  type: linkType,
  createdAt: instant,
})
export const ticketLinks = z.array(ticketLink)

export type TicketLinkInput = z.infer<typeof ticketLinkInput>
export type TicketLink = z.infer<typeof ticketLink>
