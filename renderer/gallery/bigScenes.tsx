import { Board } from '../board/Board.tsx'
import { ProtocolTable } from '../protocol/ProtocolTable.tsx'
import { Page } from '../shell/Page.tsx'
import { useText } from '../text/TextProvider.tsx'
import { Debrief } from '../training/Debrief.tsx'
import { Scenarios } from '../training/Scenarios.tsx'
import { board, emptyBoard } from './boardScene.ts'
import { protocol } from './protocolScene.ts'

const nothing = () => {}
const lostAt = Date.parse('2026-11-22T09:29:00Z')

export const BoardScene = ({ lost }: Readonly<{ lost: boolean }>) => (
  <Page>
    <Board board={board(lost ? lostAt : null)} />
  </Page>
)

export const EmptyBoardScene = () => (
  <Page>
    <Board board={emptyBoard} />
  </Page>
)

export const DebriefScene = () => (
  <Page>
    <Debrief
      report={{
        scenarioId: 'signature',
        callId: null,
        heardSpeechMs: 48_000,
        heardLevelDb: -24,
        holds: [{ warned: true, seconds: 31 }],
        endedBy: 'operator',
        log: [
          { atMs: 0, event: 'caller.rings', text: null },
          { atMs: 2_400, event: 'operator.answers', text: null },
          { atMs: 4_100, event: 'caller.says', text: 'Здравствуйте, не могу подписать контракт, ошибка сертификата.' },
          { atMs: 61_000, event: 'held', text: null },
          { atMs: 92_000, event: 'resumed', text: null },
          { atMs: 140_000, event: 'operator.hangsUp', text: null },
        ],
      }}
      close={nothing}
    >
      <ProtocolTable entries={protocol} />
    </Debrief>
  </Page>
)

const scenario = (id: string, title: string, difficulty: 1 | 2 | 3) =>
  ({
    id,
    title,
    goal: 'Зарегистрировать новый вопрос, найти решение в базе знаний и убедиться, что оно помогло.',
    minutes: 4,
    difficulty,
  }) as const

export const ScenariosScene = () => (
  <Page title={useText().training.title}>
    <Scenarios
      scenarios={{
        state: 'answered',
        last: [
          scenario('one', 'Не видно электронную подпись', 1),
          scenario('two', 'Звонок по прежнему обращению', 2),
          scenario('three', 'Выгрузка отчёта не работает', 2),
          scenario('four', 'Абонент торопится', 3),
        ],
        fault: null,
      }}
      dialling={null}
      awaitsLine={false}
      hindered={null}
      fault={null}
      call={nothing}
    />
  </Page>
)
