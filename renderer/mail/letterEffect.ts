import type { EmailTemplate } from '#core/asuo/email'
import { isFinal, type TicketStatus } from '#core/asuo/ticketStatus'
import { refusesHere } from '#core/mail/letterActs'

export type LetterEffect = 'solves' | 'waits' | 'escalates' | 'refuses' | 'tells'

/** What a letter does to its ticket, for the sentence above it. */
export const letterEffect = (template: EmailTemplate, status: TicketStatus): LetterEffect => {
  if (isFinal(status) || status === 'resolved') return 'tells'
  if (template === 'answer') return 'solves'
  if (template === 'information_request') return status === 'new' || status === 'in_progress' ? 'waits' : 'tells'
  if (template === 'escalated' && status !== 'escalated') return 'escalates'
  return refusesHere(template, status) ? 'refuses' : 'tells'
}
