import type { EmailTemplate } from '../asuo/email.ts'
import { greetedName } from './greetedName.ts'
import { letterBody } from './letterBody.ts'
import type { LetterDraft } from './letterDraft.ts'
import type { LetterEvent } from './letterEvent.ts'
import type { LetterTicket } from './letterTicket.ts'
import { letterSkeleton } from './skeleton.ts'

interface Writing {
  readonly draft: LetterDraft
  readonly ticket: LetterTicket
  readonly operator: string
}

/** Callers read Russian, whichever language the panel speaks. */
const locale = 'ru'

/** The whole letter of a template around what there is to say; empty: what the template says by itself. */
export const letterText = (template: EmailTemplate, ticket: LetterTicket, operator: string, body = ''): string =>
  letterSkeleton({ template, ticket, body, greeted: greetedName(ticket.callerName), operator, locale })

/** What was typed goes along into the other kind of letter; the words of a template nobody touched do not. */
const asTemplate = ({ draft, ticket, operator }: Writing, template: EmailTemplate): LetterDraft => {
  const isUntouched = draft.text === letterText(draft.template, ticket, operator)
  const body = isUntouched ? '' : letterBody(draft.text, locale)
  return { ...draft, template, text: letterText(template, ticket, operator, body) }
}

/** The draft after what the operator did to it. */
export const withChange = (writing: Writing, event: LetterEvent): LetterDraft => {
  const { draft } = writing
  switch (event.type) {
    case 'letter.changed':
      return { ...draft, ...event.change, escalation: { ...draft.escalation, ...event.change.escalation } }
    case 'template.chosen':
      return event.template === draft.template ? draft : asTemplate(writing, event.template)
    case 'file.attached':
      return { ...draft, files: [...draft.files.filter(({ id }) => id !== event.file.id), event.file] }
    case 'file.removed':
      return { ...draft, files: draft.files.filter(({ id }) => id !== event.fileId) }
    default:
      return draft
  }
}
