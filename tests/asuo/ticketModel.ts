import type { TicketStatus } from '../../src/asuo/ticketStatus.ts'
import type { TransitionName } from '../../src/asuo/transition.ts'

export type Role = 'operator' | 'trainee' | 'lead' | 'service'
export type Act = TransitionName | 'escalation' | 'refusal'

/** A ticket as the rules know it: settled.md 1, 4, 7, 8, 11, written down a second time and as plainly as can be. */
export interface ModelTicket {
  readonly externalId: string
  readonly uin: string
  status: TicketStatus
  version: number
  /** Hours of the service's clock since the beginning. */
  resolvedAtHour: number | null
  confirmation: 'pending' | 'confirmed' | 'disputed' | 'unconfirmed' | null
  readonly links: Set<string>
  notes: number
}

export interface Model {
  readonly tickets: ModelTicket[]
  hour: number
}

/** `null`: it may be done and leads to `to`. */
export const ruleFor = (
  ticket: ModelTicket,
  act: Act,
  role: Role,
  hour: number,
): { readonly refusal: string } | { readonly to: TicketStatus } => {
  const { status } = ticket
  const no = { refusal: 'transition-not-allowed' }
  if (status === 'closed' || status === 'refused') return { refusal: 'ticket-closed' }
  const isOpen = status !== 'resolved'
  if (act === 'start') return status === 'new' ? { to: 'in_progress' } : no
  if (act === 'wait_caller') return status === 'in_progress' ? { to: 'waiting_caller' } : no
  if (act === 'resume') return status === 'waiting_caller' ? { to: 'in_progress' } : no
  if (act === 'resolve') return isOpen ? { to: 'resolved' } : no
  if (act === 'confirm_resolution') return isOpen ? no : { to: 'closed' }
  if (act === 'dispute_resolution') return isOpen ? no : { to: 'in_progress' }
  if (act === 'close_unconfirmed') return !isOpen && hour - (ticket.resolvedAtHour ?? hour) >= 72 ? { to: 'closed' } : no
  if (act === 'refusal') return isOpen ? { to: 'refused' } : no
  if (act === 'escalation') return isOpen && status !== 'escalated' ? { to: 'escalated' } : no
  if (status !== 'escalated') return no
  return role === 'lead' || role === 'service' ? { to: 'in_progress' } : { refusal: 'forbidden' }
}

/** What an act leaves behind. */
export const applied = (ticket: ModelTicket, act: Act, to: TicketStatus, hour: number): void => {
  ticket.status = to
  ticket.version += 1
  if (act === 'resolve') {
    ticket.resolvedAtHour = hour
    ticket.confirmation = 'pending'
  }
  if (act === 'confirm_resolution') ticket.confirmation = 'confirmed'
  if (act === 'dispute_resolution') ticket.confirmation = 'disputed'
  if (act === 'close_unconfirmed') ticket.confirmation = 'unconfirmed'
}
