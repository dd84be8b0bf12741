import { Button, Loader } from '@mantine/core'
import { useState } from 'react'
import type { Agent } from '#core/asuo/agent'
import { Board } from '../board/Board.tsx'
import { useBoard } from '../board/useBoard.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { Page } from './Page.tsx'
import { ProtocolFinder } from './ProtocolFinder.tsx'
import { WordingPage } from './WordingPage.tsx'

type Props = Readonly<{ agent: Pick<Agent, 'id' | 'role'> }>

export const BoardPage = ({ agent }: Props) => {
  const { board: text, desk, wording } = useText()
  const { board, fault, retry } = useBoard()
  const [isWording, setWording] = useState(false)
  if (isWording) return <WordingPage back={() => setWording(false)} />
  if (board !== null) {
    return (
      <Page>
        <Board board={board} />
        <ProtocolFinder agent={agent} />
        <div>
          <Button variant="default" onClick={() => setWording(true)}>
            {wording.open}
          </Button>
        </div>
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
