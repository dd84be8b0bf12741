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
  /** The kind that is wanted, where the ticket takes it. */
  readonly wanted?: EmailTemplate | null
}

/** A letter nobody has touched: the likeliest kind for the ticket as it stands, with what it says by itself. */
export const newDraft = ({ letterId, ticket, operator, to, answers, wanted = null }: Beginning): LetterDraft => {
  const possible = templatesFor(ticket.status)
  const template = possible.find((each) => each === wanted) ?? possible[0] ?? 'registered'
  return {
    letterId,
    template,
    to,
    text: letterText(template, ticket, operator, '', to),
    answers,
    escalation: { whatHappened: '', whereInSystem: '', procurementNumber: '', stepsTaken: '', errorText: '' },
    refusalReason: null,
    redirectTo: '',
    files: [],
  }
}
