import { useMachine } from '@xstate/react'
import { useState } from 'react'
import { fromCallback } from 'xstate'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { type BoardEvent, boardMachine } from './boardMachine.ts'

/** The board as it stands, from the moment it is looked at until it is left. */
export const useBoard = () => {
  const bridge = useBridge()
  const [machine] = useState(() =>
    boardMachine.provide({
      actors: {
        stream: fromCallback<BoardEvent>(({ sendBack }) => {
          const unlisten = bridge.listen('board.changed', (change) =>
            sendBack({ type: 'board.changed', change, monotonic: performance.now() }),
          )
          void bridge
            .request('board.watch', null)
            .then((outcome) =>
              sendBack(
                outcome.ok
                  ? { type: 'board.opened', snapshot: outcome.value, monotonic: performance.now() }
                  : { type: 'board.refused', fault: outcome.fault },
              ),
            )
          return () => {
            unlisten()
            void bridge.request('board.leave', null)
          }
        }),
      },
    }),
  )
  const [{ context }, send] = useMachine(machine)
  return { board: context.board, fault: context.fault, retry: () => send({ type: 'lead.retried' }) }
}
