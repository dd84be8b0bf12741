import { useMachine } from '@xstate/react'
import { fromCallback } from 'xstate'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import { watchLevels } from '../telephony/levels.ts'
import { openMicrophone } from '../telephony/microphone.ts'
import { type CheckEvent, microphoneCheck } from './microphoneCheck.ts'

type Tell = (event: CheckEvent) => void

/** Measures the raw microphone until the returned undo is called, also where that comes before it is open. */
const measure = (choice: MicrophoneChoice, tell: Tell): (() => void) => {
  const context = new AudioContext()
  let isOver = false
  let close = () => {}
  const begin = async () => {
    const opened = await openMicrophone(navigator.mediaDevices, choice, () =>
      tell({ type: 'microphone.failed', fault: { code: 'microphoneMissing' } }),
    )
    if (!opened.ok) return tell({ type: 'microphone.failed', fault: opened.fault })
    if (isOver) return opened.value.close()
    close = opened.value.close
    const levels = await watchLevels(context, ({ operatorDb, operatorPeakDb }) =>
      tell({ type: 'level.measured', operatorDb, operatorPeakDb }),
    )
    levels.operator(opened.value.raw)
  }
  void begin()
  return () => {
    isOver = true
    close()
    void context.close()
  }
}

const machine = microphoneCheck.provide({
  actors: { meter: fromCallback<CheckEvent, MicrophoneChoice>(({ input, sendBack }) => measure(input, sendBack)) },
})

/** The check of the chosen microphone, with the same meter and the same judgement as in a call. */
export const useMicrophoneCheck = (choice: MicrophoneChoice) => {
  const [snapshot, send] = useMachine(machine)
  const { level, fault } = snapshot.context
  return { isOn: snapshot.matches('measuring'), level, fault, toggle: () => send({ type: 'operator.toggled', choice }) }
}
