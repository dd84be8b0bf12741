import { useMachine } from '@xstate/react'
import { fromCallback } from 'xstate'
import { checkMicrophone } from '../telephony/microphoneCheck.ts'
import { type CheckChoice, type CheckEvent, microphoneCheckMachine } from './microphoneCheckMachine.ts'

const machine = microphoneCheckMachine.provide({
  actors: {
    check: fromCallback<CheckEvent, CheckChoice>(({ input, sendBack }) =>
      checkMicrophone({
        ...input,
        measured: ({ operatorDb, operatorPeakDb }) => sendBack({ type: 'level.measured', operatorDb, operatorPeakDb }),
        failed: (fault) => sendBack({ type: 'microphone.failed', fault }),
      }),
    ),
  },
})

/** The check of the chosen microphone, heard in the chosen headphones, with the same meter and judgement as in a call. */
export const useMicrophoneCheck = (choice: CheckChoice) => {
  const [snapshot, send] = useMachine(machine)
  const { level, fault } = snapshot.context
  return { isOn: snapshot.matches('checking'), level, fault, toggle: () => send({ type: 'operator.toggled', choice }) }
}
