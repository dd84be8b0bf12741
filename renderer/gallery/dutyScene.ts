import type { DutyBook, OwedDuty } from '#core/desk/dutyBook'

const anna = { number: '+78125394101', name: 'Иванова Анна Сергеевна', email: null }
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()

const items: readonly OwedDuty[] = [
  {
    dutyId: '1',
    kind: 'sendAnswer',
    ticketRef: 'SP-0417',
    subject: 'Не строится отчёт о закупках',
    caller: { number: '+79215550199', name: null, email: 'anna@mail.ru' },
    openedAt: minutesAgo(26 * 60),
    number: 'SP-0417',
    isProvisional: false,
  },
  {
    dutyId: '2',
    kind: 'tellUin',
    ticketRef: 'ext:2',
    subject: 'Не проходит подпись контракта',
    caller: anna,
    openedAt: minutesAgo(95),
    number: 'SP-4217',
    isProvisional: false,
  },
  {
    dutyId: '3',
    kind: 'tellUin',
    ticketRef: 'ext:3',
    subject: 'Извещение не ушло в ЕИС',
    caller: { ...anna, number: '' },
    openedAt: minutesAgo(12),
    number: 'TMP-KDR-014',
    isProvisional: true,
  },
  {
    dutyId: '4',
    kind: 'askSolved',
    ticketRef: 'SP-4220',
    subject: 'Не входит по сертификату',
    caller: anna,
    openedAt: minutesAgo(3),
    number: 'SP-4220',
    isProvisional: false,
  },
]

export const duties = (isCurrent: boolean): DutyBook => ({ items, isCurrent })
