import type { Email, EmailSummary } from '#core/asuo/email'
import type { Ticket } from '#core/asuo/ticket'
import type { MailThread } from '#core/mail/mailThread'
import { longName, organisation, ticketOf } from './people.ts'

/** Letters of the gallery: fictional, with the lengths that break layouts. */

const help = 'help@zakaz.example'
const irina = { from: 'irina.kuznetsova@sosnovka.example', fromName: 'Кузнецова Ирина Павловна' }
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

const mail = (changes: Partial<Email>): Email => ({
  id: '0192f3c4-0000-7000-8000-0000000000a1',
  uin: 'SP-4217',
  direction: 'inbound',
  state: 'received',
  template: null,
  messageId: '<a1@sosnovka.example>',
  ...irina,
  to: help,
  subject: 'Не проходит подпись контракта',
  automatic: false,
  at: hoursAgo(5),
  sentAt: null,
  attempts: 0,
  error: null,
  settled: null,
  inReplyTo: null,
  references: [],
  body: 'Добрый день!\n\nПри подписании контракта появляется сообщение «Сертификат не найден». Браузер перезапускали, плагин обновили.\n\nС уважением,\nКузнецова И. П.',
  html: null,
  attachments: [],
  authorId: null,
  check: null,
  ...changes,
})

const ours = (changes: Partial<Email>): Email =>
  mail({ direction: 'outbound', from: help, fromName: 'Служба поддержки', to: irina.from, authorId: 'a1', ...changes })

const check = { greets: true, namesNumber: true, asks: null, advised: [] }

export const first = mail({
  attachments: [
    { id: 'f1', name: 'Снимок экрана с сообщением об ошибке.png', type: 'image/png', size: 284_000, isKept: true },
    { id: 'f2', name: 'Видео.mp4', type: 'video/mp4', size: 48_000_000, isKept: false },
  ],
})
const registered = ours({
  id: 'b1',
  state: 'sent',
  template: 'registered',
  automatic: true,
  authorId: null,
  sentAt: hoursAgo(4.9),
  body: 'Здравствуйте!\n\nВаше обращение зарегистрировано. Его номер: SP-4217.\n\nС уважением,\nпервая линия поддержки',
})
const asked = ours({
  id: 'b2',
  state: 'bounced',
  template: 'information_request',
  sentAt: hoursAgo(3),
  error: '550 5.1.1 Почтовый ящик не найден',
  check,
  body: 'Здравствуйте, Ирина Павловна!\n\nНомер Вашего обращения: SP-4217.\n\nПришлите, пожалуйста, снимок экрана.\n\nС уважением,\nИван Петров, первая линия поддержки',
})
const answered = ours({
  id: 'b3',
  state: 'sent',
  template: 'answer',
  sentAt: hoursAgo(2),
  check: { ...check, asks: true, advised: ['noSteps'] },
  body: 'Здравствуйте, Ирина Павловна!\n\nНомер Вашего обращения: SP-4217.\n\nПереустановите плагин электронной подписи и выберите действующий сертификат.\n\nСкажите, пожалуйста, решён ли Ваш вопрос? Ответьте на это письмо «да» или «нет».\n\nС уважением,\nИван Петров, первая линия поддержки',
})
const reply = mail({
  id: 'a2',
  at: hoursAgo(1),
  subject: 'Re: [SP-4217] Не проходит подпись контракта',
  body: `Да, спасибо, всё получилось.\n\n> ${answered.body.replaceAll('\n', '\n> ')}`,
})
const stranger = mail({
  id: 'a3',
  from: 'kto-to@drugoe.example',
  fromName: null,
  at: hoursAgo(0.5),
  body: 'Пришлите мне решение по этому обращению.',
})

const mailed = (changes: Partial<Ticket>): Ticket => ({
  ...ticketOf('SP-4217', 'in_progress', 'Не проходит подпись контракта'),
  channel: 'email',
  caller: { name: irina.fromName, email: irina.from },
  resolution: null,
  ...changes,
})

const threadOf = (ticket: Ticket, more: Partial<MailThread> = {}): MailThread => ({
  ticket,
  isFromDisk: false,
  waiting: [],
  refusedActs: [],
  draft: null,
  settled: [],
  ...more,
})

export const working = threadOf(
  mailed({
    emails: [first, registered, asked, stranger],
    links: [
      {
        id: '0192f3c4-0000-7000-8000-0000000000d1',
        target: 'SP-0042',
        type: 'follows',
        targetStatus: 'closed',
        targetSubject: 'Не проходит подпись контракта',
        createdAt: hoursAgo(5),
      },
    ],
    messages: [
      {
        id: '0192f3c4-0000-7000-8000-0000000000c1',
        kind: 'call_summary',
        body: 'Звонила в 10:20, обещали ответить письмом.',
        authorId: 'a1',
        createdAt: hoursAgo(4),
      },
    ],
  }),
)

const resolution = {
  text: 'Переустановите плагин.',
  resolvedAt: hoursAgo(2),
  confirmation: 'pending',
  confirmedAt: null,
  confirmedVia: null,
} as const

export const replied = threadOf(mailed({ status: 'resolved', resolution, emails: [first, registered, answered, reply] }))

export const silent = threadOf(mailed({ status: 'resolved', resolution, emails: [first, registered, answered] }), {
  refusedActs: ['transition-not-allowed'],
  waiting: [
    {
      letterId: 'w1',
      template: 'answer',
      to: irina.from,
      inReplyTo: null,
      text: 'Здравствуйте!\n\nЕщё одно уточнение по SP-4217.',
      at: Date.now(),
      problem: null,
    },
    {
      letterId: 'w2',
      template: 'answer',
      to: irina.from,
      inReplyTo: null,
      text: 'Здравствуйте!\n\nОтвет по SP-4217.',
      at: Date.now(),
      problem: 'email-answered',
    },
  ],
})

const summaryOf = ({ body, attachments, ...envelope }: Email, changes: Partial<EmailSummary> = {}): EmailSummary => ({
  ...envelope,
  preview: body.replaceAll(/\s+/g, ' ').slice(0, 200),
  attachmentCount: attachments.length,
  answered: false,
  ticketStatus: 'in_progress',
  organisation: organisation.name ?? null,
  ...changes,
})

export const listed: readonly EmailSummary[] = [
  summaryOf(stranger),
  summaryOf(reply, { id: 'l2', uin: 'SP-4218', ticketStatus: 'resolved', organisation: longName }),
  summaryOf(first, { id: 'l3', uin: 'SP-4219', ticketStatus: 'new', organisation: null, subject: '' }),
  summaryOf(first, { id: 'l4', uin: null, ticketStatus: null, organisation: null, automatic: true, subject: 'Автоответ: я в отпуске' }),
]
