import type { ScriptEvent } from '#core/regulation/scriptEvent'
import type { ScriptSnapshot } from '#core/regulation/scriptSelectors'
import { foundTicket, ticketId, typed, uin } from './scriptWalks.ts'

const unknownOrganisation = (closed: boolean): ScriptEvent => {
  const { organisation: _, ...found } = foundTicket(closed)
  return found
}

/** What people may choose to do on each step: forward, with every branch. */
const onStep: Readonly<Record<string, readonly ScriptEvent[]>> = {
  greeting: [{ type: 'answer.new' }, { type: 'answer.registered' }],
  identifying: [{ type: 'organisation.absent', reason: 'not_known' }, { type: 'operator.proceeded' }, foundTicket(false)],
  describing: [
    typed('description', 'Не проходит подпись'),
    { type: 'operator.registered', externalId: ticketId },
    { type: 'operator.proceeded' },
  ],
  registering: [
    { type: 'ticket.committed', externalId: ticketId },
    { type: 'ticket.notSaved' },
    { type: 'ticket.uinArrived', externalId: ticketId, uin },
    { type: 'ticket.provisionalGiven', externalId: ticketId, provisionalNumber: 'TMP-UCH-001' },
  ],
  dictating: [{ type: 'number.writtenDown', ticked: true }, { type: 'operator.proceeded' }],
  provisional: [{ type: 'ticket.uinArrived', externalId: ticketId, uin }, { type: 'operator.proceeded' }],
  finding: [unknownOrganisation(false), unknownOrganisation(true), foundTicket(true)],
  reviewing: [{ type: 'operator.continued' }, { type: 'operator.linked' }],
  offeringHelp: [{ type: 'operator.proceeded' }],
  solving: [
    typed('solution', '1. Обновите сертификат'),
    { type: 'operator.solved' },
    { type: 'operator.escalated' },
    { type: 'operator.postponed' },
    { type: 'operator.refused' },
    { type: 'operator.askedToEnd' },
    { type: 'latch.answered', answer: 'yes' },
  ],
  confirming: [
    { type: 'latch.answered', answer: 'yes' },
    { type: 'latch.answered', answer: 'no' },
  ],
  escalating: [
    typed('whatHappened', 'Подпись отклоняется'),
    typed('whereInSystem', 'Контракты'),
    typed('stepsTaken', 'Перезапуск'),
    { type: 'operator.proceeded' },
  ],
  takingEmail: [typed('email', 'zakaz@example.ru'), { type: 'email.readBack', ticked: true }, { type: 'operator.proceeded' }],
  refusing: [
    { type: 'refusal.reasonChosen', reason: 'out_of_scope' },
    typed('refusalExplanation', 'Это вопрос удостоверяющего центра'),
    typed('redirectTo', 'Удостоверяющий центр'),
    { type: 'operator.proceeded' },
  ],
  wrappingUp: [
    { type: 'reason.given', reason: 'callerHungUp' },
    { type: 'operator.registered', externalId: ticketId },
    { type: 'ticket.uinArrived', externalId: ticketId, uin },
    { type: 'operator.finished' },
  ],
}

const endings: readonly ScriptEvent[] = [
  { type: 'call.ended', by: 'caller' },
  { type: 'call.handedOn', to: '102' },
]

/** Only what is allowed now; the caller may hang up, or be handed on, at any moment. A text is typed once. */
export const choicesOf = (script: ScriptSnapshot): ScriptEvent[] =>
  [...(onStep[script.value as string] ?? []), ...endings].filter(
    (event) => script.can(event) && (event.type !== 'text.typed' || script.context.texts[event.field] === ''),
  )
