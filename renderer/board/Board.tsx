import { Alert } from '@mantine/core'
import { IconPlugOff } from '@tabler/icons-react'
import { Pane } from '../kit/Pane.tsx'
import { readableTime } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import { AlertList } from './AlertList.tsx'
import css from './Board.module.css'
import type { BoardState } from './boardState.ts'
import { OperatorsTable } from './OperatorsTable.tsx'
import { QueueTable } from './QueueTable.tsx'
import { Tiles } from './Tiles.tsx'

type Props = Readonly<{ board: BoardState }>

/** The lead's view: operators worst first, who waits, what needs an eye. Greys out while ASUO is away. */
export const Board = ({ board }: Props) => {
  const { board: text, language } = useText()
  const { agents, queues, alerts, serverAhead, lostSince } = board
  return (
    <div className={css.board}>
      <header>
        <h1 className={css.title}>{text.title}</h1>
        <p className={css.lead}>{text.lead}</p>
      </header>
      {lostSince !== null && (
        <Alert color="danger" variant="outline" role="alert" icon={<IconPlugOff aria-hidden />}>
          {text.lost(readableTime(language, lostSince))}
        </Alert>
      )}
      <div className={css.live} data-lost={lostSince !== null}>
        <Tiles agents={agents} queues={queues} serverAhead={serverAhead} />
        <Pane name={text.operators}>
          <OperatorsTable agents={agents} serverAhead={serverAhead} />
        </Pane>
        <div className={css.pair}>
          <Pane name={text.queue}>
            <QueueTable queues={queues} serverAhead={serverAhead} />
          </Pane>
          <Pane name={text.alerts}>
            <AlertList alerts={alerts} agents={agents} serverAhead={serverAhead} />
          </Pane>
        </div>
      </div>
    </div>
  )
}
