import type { ScriptEvent } from '#core/regulation/scriptEvent'

/** Stories an operator lives through, as events. */
export const ticketId = '0192f3c4-0000-7000-8000-000000000001'
export const uin = 'SP-4217'

export const typed = (field: Extract<ScriptEvent, { type: 'text.typed' }>['field'], value: string): ScriptEvent => ({
  type: 'text.typed',
  field,
  value,
})

export const toDescribing: readonly ScriptEvent[] = [
  { type: 'answer.new' },
  { type: 'organisation.given', inn: '7707083893', name: 'ООО «Ромашка»' },
  { type: 'operator.proceeded' },
]

export const toRegistering: readonly ScriptEvent[] = [
  ...toDescribing,
  typed('description', 'Не проходит подпись контракта'),
  { type: 'operator.registered', externalId: ticketId },
  { type: 'ticket.committed', externalId: ticketId },
]

export const toDictating: readonly ScriptEvent[] = [...toRegistering, { type: 'ticket.uinArrived', externalId: ticketId, uin }]

export const toProvisional: readonly ScriptEvent[] = [
  ...toRegistering,
  { type: 'ticket.provisionalGiven', externalId: ticketId, provisionalNumber: 'TMP-UCH-001' },
]

export const toSolving: readonly ScriptEvent[] = [
  ...toDictating,
  { type: 'number.writtenDown', ticked: true },
  { type: 'operator.proceeded' },
  { type: 'operator.proceeded' },
]

export const toConfirming: readonly ScriptEvent[] = [...toSolving, typed('solution', '1. Обновите сертификат'), { type: 'operator.solved' }]

export const toParting: readonly ScriptEvent[] = [...toConfirming, { type: 'latch.answered', answer: 'yes' }]

export const foundTicket = (closed: boolean): Extract<ScriptEvent, { type: 'ticket.chosen' }> => ({
  type: 'ticket.chosen',
  ref: 'SP-0042',
  uin: 'SP-0042',
  subject: 'Вход по сертификату',
  closed,
  status: closed ? 'closed' : 'in_progress',
  organisation: { inn: '7707083893', name: 'ООО «Ромашка»' },
})

export const toReviewing = (closed: boolean): readonly ScriptEvent[] => [{ type: 'answer.registered' }, foundTicket(closed)]

/** With the information and the address that the next line needs. */
export const toEscalated: readonly ScriptEvent[] = [
  ...toSolving,
  { type: 'operator.escalated' },
  typed('whatHappened', 'Подпись отклоняется при отправке'),
  typed('whereInSystem', 'Раздел «Контракты»'),
  typed('stepsTaken', 'Перезапуск, другой браузер'),
  { type: 'operator.proceeded' },
  typed('email', 'zakaz@example.ru'),
  { type: 'email.readBack', ticked: true },
  { type: 'operator.proceeded' },
]
