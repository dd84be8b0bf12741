import type { AgentLive } from '#core/asuo/monitoring'
import type { BoardState } from '../board/boardState.ts'
import { longName } from './people.ts'

const serverNow = Date.parse('2026-11-22T09:30:00Z')
const ago = (seconds: number): string => new Date(serverNow - seconds * 1000).toISOString()

const agent = (nth: number, name: string, state: AgentLive['state'], amendment: Partial<AgentLive> = {}): AgentLive => ({
  agentId: `op${nth}`,
  name,
  teamId: null,
  state,
  reason: null,
  since: ago(30 * nth),
  callId: null,
  ticketUin: null,
  holdCount: 0,
  holdMsBefore: 0,
  severity: 'normal',
  lastSeenAt: ago(2),
  step: null,
  hold: null,
  callerClock: null,
  ...amendment,
})

const waited = (seconds: number): AgentLive['callerClock'] => ({ queueWaitMs: seconds * 1000, holdMs: 20_000, silenceMs: 3000 })

const agents: readonly AgentLive[] = [
  agent(1, 'Иван Петров', 'talking', { step: 'solving', ticketUin: 'SP-4217', callerClock: waited(40) }),
  agent(2, 'Мария Соколова', 'hold', {
    severity: 'alarm',
    step: 'solving',
    ticketUin: 'SP-4218',
    hold: { promisedSeconds: 60, startedAt: ago(133), warned: true },
    callerClock: waited(150),
  }),
  agent(3, 'Ольга Смирнова', 'hold', {
    severity: 'warning',
    step: 'describing',
    hold: { promisedSeconds: 120, startedAt: ago(64), warned: true },
    callerClock: waited(60),
  }),
  agent(4, 'Пётр Кузнецов', 'hold', {
    step: 'solving',
    hold: { promisedSeconds: null, startedAt: ago(12), warned: false },
    callerClock: waited(8),
  }),
  agent(5, 'Елена Волкова', 'ringing'),
  agent(6, 'Алексей Морозов', 'wrap_up', { step: 'wrappingUp', ticketUin: 'SP-4213' }),
  agent(7, 'Татьяна Лебедева', 'available'),
  agent(8, 'Дмитрий Козлов', 'available'),
  agent(9, 'Наталья Новикова', 'break', { reason: 'technical' }),
  agent(10, `Стажёр ${longName.slice(0, 60)}`, 'talking', { step: 'greeting', callerClock: waited(2) }),
  agent(11, 'Сергей Фёдоров', 'disconnected', {
    severity: 'alarm',
    since: ago(5),
    step: 'solving',
    ticketUin: 'SP-4209',
    lastSeenAt: ago(35),
    hold: { promisedSeconds: 30, startedAt: ago(47), warned: true },
    callerClock: waited(15),
  }),
  agent(12, 'Ксения Орлова', 'offline'),
]

/** The first shift of a new office. */
export const emptyBoard: BoardState = { agents: [], queues: [], alerts: [], serverAhead: serverNow - performance.now(), lostSince: null }

export const board = (lostSince: number | null = null): BoardState => ({
  agents,
  queues: [
    {
      queueId: 'first',
      name: 'Первая линия',
      waiting: 2,
      longestWaitSince: ago(48),
      severity: 'warning',
      callers: [
        { pbxUniqueId: '1', since: ago(48), number: '+78125394102' },
        { pbxUniqueId: '2', since: ago(9), number: null },
      ],
    },
  ],
  alerts: [
    {
      id: '0192f3c4-0000-7000-8000-00000000a001',
      kind: 'hold_long',
      severity: 'alarm',
      state: 'open',
      agentId: 'op2',
      queueId: null,
      callId: null,
      value: 133,
      openedAt: ago(13),
      acknowledgedById: null,
      resolvedAt: null,
    },
    {
      id: '0192f3c4-0000-7000-8000-00000000a002',
      kind: 'wait_long',
      severity: 'warning',
      state: 'open',
      agentId: null,
      queueId: 'first',
      callId: null,
      value: 48,
      openedAt: ago(28),
      acknowledgedById: null,
      resolvedAt: null,
    },
  ],
  serverAhead: serverNow - performance.now(),
  lostSince,
})
