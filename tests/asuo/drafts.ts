import { randomUUID } from 'node:crypto'
import { completeInn } from '../../services/asuo/practice/completeInn.ts'
import type { EmailInbound } from '../../src/asuo/emailInbound.ts'
import type { Escalation } from '../../src/asuo/escalation.ts'
import type { Refusal } from '../../src/asuo/refusal.ts'
import type { TicketCreate } from '../../src/asuo/ticketCreate.ts'

export const validInn = completeInn('479900777')

/** A registration that fits; name what matters to the test. */
export const draft = (changes: Partial<TicketCreate> = {}): TicketCreate => ({
  externalId: randomUUID(),
  inn: validInn,
  organisationName: 'МБУ «Проверка связи»',
  channel: 'phone',
  subject: 'Не открывается отчёт',
  description: 'Отчёт заканчивается ошибкой.',
  ...changes,
})

let mailsWritten = 0

/** A mail of a person; name what matters to the test. */
export const mailDraft = (changes: Partial<EmailInbound> = {}): EmailInbound => {
  mailsWritten += 1
  return {
    messageId: `<${randomUUID()}@primer.example>`,
    // An address of its own, so that the limit of automatic answers of one test is not used up by another.
    from: `zakaz${mailsWritten}@primer.example`,
    subject: 'Не открывается отчёт',
    text: 'Здравствуйте! Отчёт заканчивается ошибкой.',
    receivedAt: '2026-11-26T08:00:00.000Z',
    ...changes,
  }
}

export const completeEscalation: Escalation = {
  targetLine: 2,
  callerEmail: 'zakaz@primer.example',
  information: { whatHappened: 'Отчёт не строится третий день', whereInSystem: 'Раздел «Отчёты»', stepsTaken: 'Вошли заново' },
}

export const completeRefusal: Refusal = {
  reasonCode: 'out_of_scope',
  explanation: 'Вопрос не о работе Системы.',
  redirectTo: 'Юридическая служба',
}
