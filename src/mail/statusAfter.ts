import type { EmailTemplate } from '../asuo/email.ts'
import type { TicketStatus } from '../asuo/ticketStatus.ts'
import { open } from './letterActs.ts'

const leadsTo: Readonly<Record<EmailTemplate, TicketStatus | null>> = {
  answer: 'resolved',
  information_request: 'waiting_caller',
  escalated: 'escalated',
  refused: 'refused',
  registered: null,
  resolution_check: null,
}

/** How a ticket will stand once ASUO has taken the letters that wait for it, oldest first: the next one is written to that. */
export const statusAfter = (status: TicketStatus, letters: readonly EmailTemplate[]): TicketStatus =>
  letters.reduce<TicketStatus>((before, template) => {
    if (!open.has(before) || (before === 'escalated' && template === 'information_request')) return before
    return leadsTo[template] ?? before
  }, status)
