import { randomUUID } from 'node:crypto'
import type { LetterDraft } from '#core/mail/letterDraft'
import { newDraft } from '#core/mail/newDraft'

/** A letter to the caller of a ticket, with nothing in it but `text`. */
export const draftTo = (uin: string, to: string, text = 'Здравствуйте!'): LetterDraft => ({
  ...newDraft({
    letterId: randomUUID(),
    ticket: {
      uin,
      provisionalNumber: null,
      subject: 'Не открывается отчёт',
      status: 'new',
      resolution: null,
      callerName: null,
      callerEmail: to,
    },
    operator: 'Иван Петров',
    to,
    answers: null,
  }),
  text,
})
