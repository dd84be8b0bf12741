import type { Call } from '#core/asuo/call'
import { PastProtocol } from '../protocol/PastProtocol.tsx'
import { day, idle } from './IdleScene.tsx'
import { protocol } from './protocolScene.ts'

const nothing = () => {}

const call: Call = {
  callId: '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11',
  state: 'ended',
  agentId: 'operator',
  queueId: null,
  inn: '4700123453',
  ticketUin: 'SP-4217',
  training: false,
  startedAt: '2026-11-25T09:12:00.000Z',
  waitMs: 41_000,
  ringMs: 3_000,
  talkMs: 280_000,
  holdMs: 35_000,
  holdCount: 1,
  longestHoldMs: 35_000,
  wrapUpMs: 20_000,
  events: [],
  protocol: { callId: '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11', entries: [...protocol] },
  remarks: [
    {
      remarkId: '1',
      kind: 'objection',
      clause: '1.3',
      verdict: null,
      note: 'Абонент записал номер, но я не успела отметить: связь прервалась.',
      authorId: 'operator',
      authorName: 'Соколова Мария Андреевна',
      at: '2026-11-25T09:20:00.000Z',
    },
    {
      remarkId: '2',
      kind: 'mark',
      clause: '1.6',
      verdict: 'met',
      note: '',
      authorId: 'lead',
      authorName: 'Орлова Ирина Викторовна',
      at: '2026-11-25T12:05:00.000Z',
    },
  ],
}

/** The protocol of a past call as its operator or a lead sees it; null where it has not come to ASUO yet. */
export const pastProtocol = (who: 'operator' | 'lead' | 'early') =>
  idle(
    <>
      {day}
      <PastProtocol
        call={who === 'early' ? { ...call, protocol: null, remarks: [] } : call}
        fault={null}
        underWay={who === 'operator' ? 1 : 0}
        mayObject={who === 'operator'}
        mayMark={who === 'lead'}
        say={async () => true}
        print={nothing}
        close={nothing}
      />
    </>,
  )
