import { hashPassword } from '../../services/asuo/auth/passwords.ts'
import { validInn } from './drafts.ts'

/** A row as the versions from `since` to `until` (number of the migration) wrote it. */
export interface ReleasedRow {
  readonly since: number
  readonly until?: number
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
}

const id = (kind: string, place: number) => `0192f3c4-0000-7000-8000-${kind.padEnd(6, '0')}${String(place).padStart(6, '0')}`
const json = (value: unknown) => JSON.stringify(value)
const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)

export const leadPassword = 'as-released-once'
export const releasedNote = 'Перезвонили, вопрос остаётся'
export const releasedCall = id('ca11', 1)

const ticket = (number: number, row: Readonly<Record<string, unknown>>) => ({
  space: 'real',
  number,
  external_id: id('71c7e7', number),
  status: 'in_progress',
  channel: 'phone',
  priority: 'normal',
  subject: `Обращение ${number}`,
  description: 'Отчёт заканчивается ошибкой.',
  caller: json({ name: 'Иванова Мария', phone: '+78120001001', email: 'maria@primer.example' }),
  line: 1,
  created_by: 'lead-1',
  version: 3,
  created_at: daysAgo(200),
  updated_at: daysAgo(150),
  content_hash: `hash-${number}`,
  own_text: `sp-000${number} обращение`,
  organisation_text: 'мбу проверка',
  message_text: '',
  ...row,
})

const callEvent = (place: number, days: number, type: string, data: unknown) => ({
  event_id: id('e7e7', place),
  call_id: releasedCall,
  pbx_unique_id: '1700000000.1',
  agent_id: 'lead-1',
  type,
  source: 'panel',
  seq: place,
  client_at: daysAgo(days).toISOString(),
  monotonic_ms: place * 1000,
  boot_id: id('b007', 1),
  ticket_ref: 'SP-0001',
  data: json(data),
  space: 'real',
  placed_at: daysAgo(days),
  received_at: daysAgo(days),
})

const organisation = {
  inn: validInn,
  name: 'МБУ «Проверка»',
  kpp: null,
  kind: 'customer',
  version: 2,
  created_at: daysAgo(200),
  search: 'мбу',
}

const beginning = async (): Promise<readonly ReleasedRow[]> => {
  const account = { team_id: 'first', extension: '101', station: 'MKT', home_space: 'real', seeded: false }
  const password_hash = await hashPassword(leadPassword)
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['accounts', { ...account, id: 'lead-1', login: 'chief', name: 'Старшая Анна', role: 'lead', password_hash }],
    ['refresh_tokens', { hash: 'spent', family: id('fa', 1), account_id: 'lead-1', used: true, expires_at: daysAgo(-20) }],
    ['failed_sign_ins', { login: 'chief', at: daysAgo(0) }],
    ['secrets', { name: 'kept', value: 'as it is' }],
    ['tickets', ticket(1, { inn: validInn })],
    [
      'tickets',
      ticket(2, { inn_absent_reason: 'private_person', provisional_number: 'TMP-MKT-007', status: 'closed', closed_at: daysAgo(140) }),
    ],
    ['ticket_calls', { ticket_id: 1, call_id: releasedCall, at: daysAgo(150) }],
    ['messages', { id: id('3e55', 1), ticket_id: 1, kind: 'note', body: releasedNote, author_id: 'lead-1', created_at: daysAgo(150) }],
    ['links', { id: id('119', 1), from_ticket: 1, to_ticket: 2, type: 'relates', created_at: daysAgo(150) }],
    ['links', { id: id('119', 1), from_ticket: 2, to_ticket: 1, type: 'relates', created_at: daysAgo(150) }],
    ['ticket_events', { ticket_id: 1, type: 'ticket.created', actor_id: 'lead-1', data: json({ channel: 'phone' }), at: daysAgo(200) }],
    [
      'idempotency_keys',
      {
        account_id: 'lead-1',
        key: id('4e7', 1),
        fingerprint: 'f',
        status: 201,
        etag: '"1"',
        body: '{"uin":"SP-0001"}',
        created_at: daysAgo(10),
      },
    ],
    ['call_events', callEvent(1, 400, 'ringing', { number: '+78120001001' })],
    ['call_events', callEvent(2, 40, 'answered', {})],
    ['call_events', callEvent(3, 1, 'ended', { by: 'caller', cause: 'normal' })],
    [
      'protocols',
      {
        call_id: releasedCall,
        account_id: 'lead-1',
        space: 'real',
        protocol: json({ callId: releasedCall, entries: [] }),
        updated_at: daysAgo(1),
      },
    ],
  ]
  return rows.map(([table, row]) => ({ since: 1, table, row }))
}

/** In an order that satisfies every reference. */
export const releasedRows = async (): Promise<readonly ReleasedRow[]> => [
  { since: 1, until: 1, table: 'organisations', row: organisation },
  { since: 2, table: 'organisations', row: { ...organisation, space: 'real' } },
  ...(await beginning()),
  {
    since: 3,
    table: 'refresh_tokens',
    row: {
      hash: 'graced',
      family: id('fa', 1),
      account_id: 'lead-1',
      used: true,
      expires_at: daysAgo(-20),
      used_at: daysAgo(1),
      successor: 'next',
    },
  },
  {
    since: 4,
    table: 'handovers',
    row: { id: id('4a9d', 1), account_id: 'lead-1', space: 'real', offer: json({}), offered_at: daysAgo(0), expires_at: daysAgo(-1) },
  },
  {
    since: 5,
    table: 'emails',
    row: {
      id: id('3a11', 1),
      space: 'real',
      ticket_id: 1,
      direction: 'inbound',
      state: 'received',
      automatic: false,
      message_id: '<1@primer.example>',
      reference_ids: json([]),
      from_address: 'maria@primer.example',
      to_address: 'help@primer.example',
      subject: 'Отчёт',
      body: 'Добрый день',
      at: daysAgo(100),
    },
  },
  {
    since: 5,
    table: 'email_attachments',
    row: {
      id: id('a77', 1),
      email_id: id('3a11', 1),
      place: 0,
      name: 'снимок.png',
      type: 'image/png',
      size: 3,
      content: Buffer.from([1, 2, 3]),
    },
  },
  {
    since: 6,
    table: 'duties',
    row: {
      id: id('d071', 1),
      account_id: 'lead-1',
      space: 'real',
      ticket_id: 1,
      kind: 'tellUin',
      call_id: releasedCall,
      caller: json({ number: '+78120001001', name: 'Мария', email: null }),
      opened_at: daysAgo(1),
    },
  },
  {
    since: 7,
    table: 'protocol_remarks',
    row: {
      id: id('4e3a', 1),
      call_id: releasedCall,
      kind: 'mark',
      clause: '1.1',
      verdict: 'met',
      note: 'Хорошо',
      account_id: 'lead-1',
      at: daysAgo(1),
    },
  },
  ...[400, 40, 1].map((days, index) => ({
    since: 10,
    table: 'call_event_ids',
    row: { event_id: id('e7e7', index + 1), placed_at: daysAgo(days) },
  })),
  {
    since: 8,
    table: 'wording_editions',
    row: { space: 'real', language: 'ru', version: 1, pack: json({}), account_id: 'lead-1', at: daysAgo(1) },
  },
  {
    since: 11,
    table: 'erasures',
    row: { at: daysAgo(3), cause: 'request', account_id: 'lead-1', counts: json({ tickets: 1 }), uins: json(['SP-0002']) },
  },
  {
    since: 12,
    table: 'accesses',
    row: { at: daysAgo(3), account_id: 'lead-1', operation: 'getTicket', space: 'real', subjects: ['SP-0001'] },
  },
  {
    since: 9,
    table: 'emails',
    row: {
      id: id('3a11', 2),
      space: 'real',
      ticket_id: 1,
      direction: 'inbound',
      state: 'received',
      automatic: false,
      message_id: '<2@primer.example>',
      reference_ids: json(['<1@primer.example>']),
      from_address: 'maria@primer.example',
      to_address: 'help@primer.example',
      subject: 'Re: Отчёт',
      body: 'Спасибо',
      at: daysAgo(90),
      settled_at: daysAgo(90),
      settled_by: 'lead-1',
    },
  },
]
