import type { EmailTemplate } from '../asuo/email.ts'
import type { EscalationTexts, LetterDraft, LetterFile } from './letterDraft.ts'
import type { LetterTicket } from './letterTicket.ts'

/** What is typed or chosen in a letter, but for its template and its files. */
export type LetterChange = Partial<Pick<LetterDraft, 'to' | 'text' | 'refusalReason' | 'redirectTo'>> & {
  readonly escalation?: Partial<EscalationTexts>
}

export type LetterEvent =
  | { readonly type: 'letter.changed'; readonly change: LetterChange }
  | { readonly type: 'template.chosen'; readonly template: EmailTemplate }
  /** The file lies on the desk's disk. */
  | { readonly type: 'file.attached'; readonly file: LetterFile }
  | { readonly type: 'file.removed'; readonly fileId: string }
  /** The ticket was read anew: somebody may have brought it on. */
  | { readonly type: 'ticket.read'; readonly ticket: LetterTicket }
  /** The disk may take it now. */
  | { readonly type: 'keeping.nudged' }
  | { readonly type: 'operator.sent' }
