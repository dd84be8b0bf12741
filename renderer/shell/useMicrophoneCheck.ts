import { useMachine } from '@xstate/react'
import { useState } from 'react'
import { fromCallback } from 'xstate'
import type { MicrophoneBand } from '#core/telephony/microphoneBand'
import { checkMicrophone } from '../telephony/microphoneCheck.ts'
import { type CheckChoice, type CheckEvent, microphoneCheckMachine } from './microphoneCheckMachine.ts'

const check = fromCallback<CheckEvent, CheckChoice>(({ input, sendBack }) =>
  checkMicrophone({
    ...input,
    measured: ({ operatorDb, operatorPeakDb }) => sendBack({ type: 'level.measured', operatorDb, operatorPeakDb }),
    failed: (fault) => sendBack({ type: 'microphone.failed', fault }),
  }),
)

type Wanted = Readonly<{
  /** Begins at once, not when it is asked. */
  beginsAtOnce?: boolean
  /** Heard of every verdict. */
  judged?: (verdict: MicrophoneBand) => void
}>

/** The check of the chosen microphone, heard in the chosen headphones, with the same meter and judgement as in a call. */
export const useMicrophoneCheck = (choice: CheckChoice, { beginsAtOnce = false, judged = () => {} }: Wanted = {}) => {
  const [machine] = useState(() =>
    microphoneCheckMachine.provide({
      actors: { check },
      actions: { tellVerdict: ({ context: { verdict } }) => verdict && judged(verdict) },
    }),
  )
  const [snapshot, send] = useMachine(machine, { input: { begins: beginsAtOnce ? choice : null } })
  const { level, verdict, fault } = snapshot.context
  return {
    isOn: snapshot.matches('checking'),
    level,
    outcome: snapshot.matches({ checking: 'unheard' }) ? ('unheard' as const) : verdict,
    fault,
    toggle: () => send({ type: 'operator.toggled', choice }),
    repeat: () => send({ type: 'operator.repeated' }),
  }
}
