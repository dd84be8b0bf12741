import type { EmailTemplate } from '../asuo/email.ts'
import type { TicketStatus } from '../asuo/ticketStatus.ts'

const working = ['answer', 'information_request', 'escalated', 'refused', 'registered'] as const

/**
 * The letters a ticket takes as it stands, the likeliest first. A solved one is asked about or explained further, and goes back to work
 * before it is handed over or refused; a final one is told its number or its refusal alone, which is all ASUO lets through.
 */
const byStatus: Readonly<Record<TicketStatus, readonly EmailTemplate[]>> = {
  new: working,
  in_progress: working,
  waiting_caller: working,
  escalated: ['answer', 'escalated', 'information_request', 'refused', 'registered'],
  resolved: ['resolution_check', 'answer', 'information_request', 'registered'],
  closed: ['registered'],
  refused: ['refused', 'registered'],
}

export const templatesFor = (status: TicketStatus): readonly EmailTemplate[] => byStatus[status]

const solving: ReadonlySet<EmailTemplate> = new Set(['answer', 'resolution_check'])

/** Whether the letter tells a solution, and so has to ask whether it helped (clause 2.2). */
export const tellsSolution = (template: EmailTemplate): boolean => solving.has(template)
