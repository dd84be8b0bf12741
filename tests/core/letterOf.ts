import type { LetterDraft } from '#core/mail/letterDraft'
import type { LetterTicket } from '#core/mail/letterTicket'
import { newDraft } from '#core/mail/newDraft'
import { letterText } from '#core/mail/withChange'

export const operator = 'Иван Петров'

/** A ticket to write to; name what matters to the test. */
export const letterTicket = (changes: Partial<LetterTicket> = {}): LetterTicket => ({
  uin: 'SP-4217',
  provisionalNumber: null,
  subject: 'Не проходит подпись контракта',
  status: 'in_progress',
  resolution: null,
  callerName: 'Кузнецова Ирина Павловна',
  callerEmail: 'irina@sosnovka.example',
  ...changes,
})

export const untouched = (ticket: LetterTicket): LetterDraft =>
  newDraft({
    letterId: '0192f3c4-0000-4000-8000-000000000001',
    ticket,
    operator,
    to: 'irina@sosnovka.example',
    answers: { emailId: '0192f3c4-0000-4000-8000-0000000000a1', messageId: '<a1@sosnovka.example>' },
  })

export const steps = '1. Переустановите плагин.\n2. Выберите действующий сертификат.'

/** A letter in which `body` has been written. */
export const written = (
  template: LetterDraft['template'],
  ticket: LetterTicket,
  body = steps,
  changes: Partial<LetterDraft> = {},
): LetterDraft => ({
  ...untouched(ticket),
  template,
  text: letterText(template, ticket, operator, body),
  ...changes,
})
