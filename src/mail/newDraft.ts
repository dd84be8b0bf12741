import type { EmailTemplate } from '../asuo/email.ts'
import type { LetterDraft } from './letterDraft.ts'
import type { LetterTicket } from './letterTicket.ts'
import { templatesFor } from './templates.ts'
import { letterText } from './withChange.ts'

interface Beginning {
  readonly letterId: string
  readonly ticket: LetterTicket
  readonly operator: string
  readonly to: string
  readonly answers: LetterDraft['answers']
}

/** A letter nobody has touched: the likeliest kind for the ticket as it stands, with what it says by itself. */
export const newDraft = ({ letterId, ticket, operator, to, answers }: Beginning): LetterDraft => {
  const template: EmailTemplate = templatesFor(ticket.status)[0] ?? 'registered'
  return {
    letterId,
    template,
    to,
    text: letterText(template, ticket, operator),
    answers,
    escalation: { whatHappened: '', whereInSystem: '', procurementNumber: '', stepsTaken: '', errorText: '' },
    refusalReason: null,
    redirectTo: '',
    files: [],
  }
}
