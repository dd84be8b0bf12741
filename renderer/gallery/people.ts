import type { Organisation } from '#core/asuo/organisation'
import type { Ticket } from '#core/asuo/ticket'
import type { Session } from '#core/bridge/session'
import { type Settings, settings as settingsSchema } from '#core/settings/settings'
import type { IncomingCaller } from '#core/telephony/telephone'

/** The people and things of the gallery: fictional, with the lengths that break layouts. */

export const session: Session = {
  agent: { id: 'a1', login: 'operator', name: 'Иван Петров', role: 'operator', teamId: null, extension: '101' },
  shell: 'browser',
  practice: true,
  line: 'training',
  station: 'KDR',
  version: '0.1.0',
  mended: [],
}

export const longName =
  'Муниципальное казённое учреждение «Центр обеспечения деятельности органов местного самоуправления Приозерского района области»'

export const settings: Settings = settingsSchema.parse({ station: 'KDR', lastLogin: 'operator' })

export const caller: IncomingCaller = {
  number: '+78125394101',
  name: 'Иванова Анна Сергеевна',
  queueName: 'Первая линия',
  queueWaitMs: 41_000,
  pbxUniqueId: '1763800000.12',
}

export const organisation: Organisation = {
  inn: '4700123453',
  name: 'Администрация Сосновского сельского поселения',
  openTickets: 1,
  totalTickets: 3,
  createdAt: '2026-03-11T08:00:00Z',
}

export const ticketOf = (uin: string, status: Ticket['status'], subject: string): Ticket => ({
  uin,
  externalId: '0192f3c4-0000-7000-8000-000000000001',
  provisionalNumber: null,
  inn: organisation.inn,
  innAbsentReason: null,
  organisation,
  status,
  channel: 'phone',
  category: null,
  priority: 'normal',
  subject,
  description: 'Подписываем контракт, после выбора сертификата появляется сообщение «Сертификат не найден». Браузер перезапускали.',
  caller: { name: caller.name, phone: caller.number },
  line: 1,
  assigneeId: null,
  createdById: 'a1',
  resolution: null,
  callIds: [],
  training: true,
  version: 1,
  createdAt: '2026-11-19T09:12:00Z',
  updatedAt: '2026-11-19T09:12:00Z',
  closedAt: null,
})

export const tickets: readonly Ticket[] = [
  ticketOf('SP-0042', 'in_progress', 'Не проходит подпись контракта: сертификат не найден'),
  ticketOf('SP-0031', 'closed', 'Не удаётся войти в личный кабинет после смены пароля'),
  ticketOf('SP-0007', 'waiting_caller', `Извещение не публикуется: ${longName}`),
]
