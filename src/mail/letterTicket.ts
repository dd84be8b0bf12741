import type { TicketStatus } from '../asuo/ticketStatus.ts'

/** What a letter needs to know of its ticket. */
export interface LetterTicket {
  readonly uin: string
  readonly provisionalNumber: string | null
  readonly subject: string
  readonly status: TicketStatus
  /** The solution as the ticket keeps it; null where it has none. */
  readonly resolution: string | null
  readonly callerName: string | null
  readonly callerEmail: string | null
}
