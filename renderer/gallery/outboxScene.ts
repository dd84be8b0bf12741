import type { OutboxListing } from '#core/tickets/outboxItem'
import type { Remedies } from '../outbox/RefusedEntry.tsx'
import { longName } from './people.ts'

export const noRemedies: Remedies = {
  retry: () => undefined,
  mend: async () => true,
  dismiss: () => undefined,
  acceptNumber: () => undefined,
}

export const emptyOutbox: OutboxListing = { renumbered: [], refused: [], waiting: [], further: 0, callEvents: 0, dismissed: [] }

const minutesAgo = (minutes: number): number => Date.now() - minutes * 60_000
const own = { retry: true, mend: true, dismiss: true }

export const fullOutbox = (): OutboxListing => ({
  renumbered: [
    { externalId: '0192f3c4-0000-7000-8000-00000000e001', was: 'SP-0051', uin: 'SP-0063', subject: 'Не открывается карточка контракта' },
  ],
  refused: [
    {
      id: '0192f3c4-0000-7000-8000-00000000d001',
      operation: 'addMessage',
      number: 'SP-0042',
      subject: 'Не проходит подпись плана-графика',
      words: 'Абонент перезвонил: после переустановки сертификата подпись проходит, но план не виден в ЕИС.',
      inn: null,
      training: false,
      since: minutesAgo(4),
      problem: 'ticket-closed',
      remedies: own,
    },
    {
      id: '0192f3c4-0000-7000-8000-00000000d002',
      operation: 'createTicket',
      number: null,
      subject: longName,
      words: 'Не открывается личный кабинет.',
      inn: '4799001941',
      training: false,
      since: minutesAgo(9),
      problem: 'inn-checksum',
      remedies: { ...own, dismiss: false },
    },
  ],
  waiting: [
    {
      id: '0192f3c4-0000-7000-8000-00000000d003',
      operation: 'transitionTicket',
      number: 'SP-0042',
      subject: 'Не проходит подпись плана-графика',
      words: null,
      inn: null,
      training: false,
      since: minutesAgo(3),
      why: 'refusedBefore',
      remedies: own,
    },
    {
      id: '0192f3c4-0000-7000-8000-00000000d004',
      operation: 'sendEmail',
      number: 'SP-0057',
      subject: 'Роли пользователей',
      words: 'Роли пользователей',
      inn: null,
      training: false,
      since: minutesAgo(1),
      why: 'asuoAway',
      remedies: own,
    },
  ],
  further: 0,
  callEvents: 37,
  dismissed: [
    {
      id: '0192f3c4-0000-7000-8000-00000000d005',
      operation: 'addLink',
      number: 'SP-0031',
      subject: 'Регистрация контракта',
      words: null,
      inn: null,
      isReplaced: false,
      training: true,
      since: minutesAgo(55),
      remedies: own,
    },
  ],
})
