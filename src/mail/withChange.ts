import type { EmailTemplate } from '../asuo/email.ts'
import { greetedName } from './greetedName.ts'
import { letterBody, letterParts } from './letterBody.ts'
import type { LetterDraft } from './letterDraft.ts'
import type { LetterChange, LetterEvent } from './letterEvent.ts'
import type { LetterTicket } from './letterTicket.ts'
import { redirected, withoutRedirect, withRedirect } from './refusalSentence.ts'
import { letterSkeleton } from './skeleton.ts'

interface Writing {
  readonly draft: LetterDraft
  readonly ticket: LetterTicket
  readonly operator: string
}

/** Callers read Russian, whichever language the panel speaks. */
const locale = 'ru'

/** A colleague of the caller's who wrote into the ticket has another name, which nobody knows. */
const nameOf = ({ callerName, callerEmail }: LetterTicket, to: string): string | null =>
  callerEmail === null || to.trim() === '' || to.trim().toLowerCase() === callerEmail.toLowerCase() ? greetedName(callerName) : null

/** The whole letter of a template around what there is to say; empty: what the template says by itself. */
export const letterText = (
  template: EmailTemplate,
  ticket: LetterTicket,
  operator: string,
  body = '',
  to: string = ticket.callerEmail ?? '',
): string => letterSkeleton({ template, ticket, body, greeted: nameOf(ticket, to), operator, locale })

/** What the letter says, but for whom to turn to and for what stands below the farewell. */
export const saidIn = ({ text, redirectTo }: Pick<LetterDraft, 'text' | 'redirectTo'>): string =>
  withoutRedirect(letterParts(text, locale).said, redirectTo)

/** The letter with other words in its frame: greeting and farewell stay as the operator wrote them. */
export const withBody = ({ draft, ticket, operator }: Writing, body: string, template = draft.template): string => {
  const { greeting, farewell } = letterParts(draft.text, locale)
  const greeted = nameOf(ticket, draft.to)
  return letterSkeleton({ template, ticket, body, greeted, operator, greeting, farewell, locale })
}

/** What was typed goes along into the other kind of letter; the words of a template nobody touched do not. */
const asTemplate = (writing: Writing, template: EmailTemplate): LetterDraft => {
  const { draft, ticket, operator } = writing
  const isUntouched = saidIn(draft) === letterBody(letterText(draft.template, ticket, operator), locale)
  const text = withBody(writing, isUntouched ? '' : saidIn(draft), template)
  return { ...draft, template, text: template === 'refused' ? withRedirect(text, draft.redirectTo) : text }
}

/** What the operator named in a field of a refusal is said in the letter, too. */
const asChanged = (draft: LetterDraft, change: LetterChange): LetterDraft => {
  const { redirectTo } = change
  const text = change.text ?? (redirectTo === undefined ? draft.text : redirected(draft.text, draft.redirectTo, redirectTo))
  return { ...draft, ...change, text, escalation: { ...draft.escalation, ...change.escalation } }
}

/** The draft after what the operator did to it. */
export const withChange = (writing: Writing, event: LetterEvent): LetterDraft => {
  const { draft } = writing
  switch (event.type) {
    case 'letter.changed':
      return asChanged(draft, event.change)
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
