import { createActor } from 'xstate'
import type { LineEvent } from '#core/telephony/lineEvent'
import { lineMachine } from '#core/telephony/lineMachine'
import { lineFault, lineLamp, lineView } from '#core/telephony/lineSelectors'
import type { LineAccount, TelephoneCommand } from '#core/telephony/telephone'
import { recordingActor } from './fakes/recordingActor.ts'
import { simulatedTime } from './fakes/simulatedTime.ts'

export const account: LineAccount = {
  server: 'ws://127.0.0.1:5066',
  domain: '127.0.0.1',
  user: '101',
  password: 'secret',
  displayName: 'Иван Петров',
  training: true,
}
export const microphone = { devices: [], processing: true }
export const wentOnLine: LineEvent = { type: 'operator.wentOnLine', account, microphone }
export const microphoneOpened: LineEvent = { type: 'microphone.opened', label: 'Гарнитура' }
export const onLine: readonly LineEvent[] = [wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.registered' }]

/** The line chart in simulated time, with a telephone that only remembers its orders. */
export function lineStory(random: () => number = () => 1) {
  const telephone = recordingActor<TelephoneCommand>()
  const time = simulatedTime()
  const actor = createActor(lineMachine, { clock: time.delays, input: { telephone: telephone.ref, clock: time.clock, random } })
  actor.start()
  return {
    tell: (...events: readonly LineEvent[]) => {
      for (const event of events) actor.send(event)
    },
    pass: time.pass,
    /** What the telephone was ordered since last asked. */
    orders: () => telephone.told.splice(0).map((order) => order.type),
    lamp: () => lineLamp(actor.getSnapshot()),
    fault: () => lineFault(actor.getSnapshot()),
    view: () => lineView(actor.getSnapshot()),
  }
}
