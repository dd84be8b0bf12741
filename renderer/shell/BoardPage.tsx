import { Button, Loader } from '@mantine/core'
import type { Agent } from '#core/asuo/agent'
import { Board } from '../board/Board.tsx'
import { useBoard } from '../board/useBoard.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { Page } from './Page.tsx'
import { ProtocolFinder } from './ProtocolFinder.tsx'

type Props = Readonly<{ agent: Pick<Agent, 'id' | 'role'> }>

export const BoardPage = ({ agent }: Props) => {
  const { board: text, desk } = useText()
  const { board, fault, retry } = useBoard()
  if (board !== null) {
    return (
      <Page>
        <Board board={board} />
        <ProtocolFinder agent={agent} />
      </Page>
    )
  }
  return (
    <Page title={text.title}>
      {fault === null ? (
        <p role="status">
          <Loader size="sm" aria-hidden /> {text.opening}
        </p>
      ) : (
        <>
          <FaultNote fault={fault} />
          <div>
            <Button variant="default" onClick={retry}>
              {desk.crash.again}
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}
