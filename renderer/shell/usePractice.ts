import { useMachine } from '@xstate/react'
import { useState } from 'react'
import { fromCallback, fromPromise } from 'xstate'
import type { TrainingScenario } from '#core/bridge/session'
import { deskMode, lineOf } from '#core/desk/deskSelectors'
import { lineFault } from '#core/telephony/lineSelectors'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useAsk } from '../bridge/useAsk.ts'
import type { DeskActor } from '../desk/deskActor.ts'
import { useDesk, useDeskActor } from '../desk/useDesk.tsx'
import { useText } from '../text/TextProvider.tsx'
import { type PracticeEvent, practiceMachine } from '../training/practiceMachine.ts'
import { isInCall } from './isInCall.ts'

/** Brings the desk to where a call may come, and tells how it stands, until the returned undo is called. */
const watchDesk = (desk: DeskActor, tell: (event: PracticeEvent) => void): (() => void) => {
  const look = () => {
    const snapshot = desk.getSnapshot()
    const mode = deskMode(snapshot)
    const line = lineOf(snapshot)?.getSnapshot()
    const fault = line === undefined ? null : lineFault(line)
    if (mode === 'free') tell({ type: 'line.free' })
    else if (mode === 'ringing') tell({ type: 'call.rang' })
    else if (snapshot.context.mishap !== null) tell({ type: 'line.failed', fault: snapshot.context.mishap.fault })
    else if (fault !== null) tell({ type: 'line.failed', fault })
  }
  const mode = deskMode(desk.getSnapshot())
  if (mode === 'onBreak') desk.send({ type: 'operator.cameBack' })
  if (mode === 'offLine') desk.send({ type: 'operator.askedOnLine' })
  const subscription = desk.subscribe(look)
  look()
  return () => subscription.unsubscribe()
}

/** The scenarios there are, and the practice call that is under way. */
export const usePractice = () => {
  const bridge = useBridge()
  const desk = useDeskActor()
  const { notInCall } = useText().desk.line
  const inCall = useDesk((snapshot) => isInCall(deskMode(snapshot)))
  const [scenarios] = useAsk('training.list', { initial: null, asksAtOnce: true })
  const [machine] = useState(() =>
    practiceMachine.provide({
      actors: {
        deskWatch: fromCallback<PracticeEvent>(({ sendBack }) => watchDesk(desk, sendBack)),
        askCall: fromPromise(({ input }) => bridge.request('training.call', { scenarioId: input.scenarioId })),
      },
    }),
  )
  const [snapshot, send] = useMachine(machine)
  const { scenario: dialling, fault } = snapshot.context
  return {
    scenarios,
    dialling,
    fault,
    hindered: inCall ? notInCall : null,
    awaitsLine: snapshot.matches({ underWay: 'goingOnLine' }),
    call: (scenario: TrainingScenario) => send({ type: 'scenario.chosen', scenario }),
  }
}
