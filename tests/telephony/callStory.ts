import { createActor } from 'xstate'
import type { CallEvent, CallReport } from '#core/telephony/callEvent'
import { callMachine } from '#core/telephony/callMachine'
import { callView } from '#core/telephony/callSelectors'
import type { MediaQuality } from '#core/telephony/quality/mediaQuality'
import type { IncomingCaller, TelephoneCommand } from '#core/telephony/telephone'
import { recordingActor } from './fakes/recordingActor.ts'
import { simulatedTime } from './fakes/simulatedTime.ts'

export const callId = '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11'
export const caller: IncomingCaller = {
  number: '+78125394101',
  name: 'Анна Смирнова',
  queueName: 'Поддержка',
  queueWaitMs: 40_000,
  pbxUniqueId: '1790000000.17',
}

export const answered: readonly CallEvent[] = [{ type: 'operator.answered' }, { type: 'sip.established', callId }]
export const talking: readonly CallEvent[] = [...answered, { type: 'media.flowing', callId }]
export const held: readonly CallEvent[] = [
  ...talking,
  { type: 'operator.askedToHold' },
  { type: 'hold.promised', seconds: 30 },
  { type: 'sip.held', callId },
]
export const ended = (by: 'caller' | 'operator' | 'line' = 'caller'): CallEvent => ({ type: 'sip.ended', callId, by, cause: 'normal' })
export const level = (operatorDb: number, callerDb = -100, operatorPeakDb = operatorDb + 12): CallEvent => ({
  type: 'level.measured',
  operatorDb,
  operatorPeakDb,
  callerDb,
})

const still: MediaQuality = { codec: 'g711', loss: { fromPbx: 0, toPbx: 0 }, concealed: 0, jitterMs: 4, delayMs: 60 }
export const measured = (change: Partial<MediaQuality> = {}): CallEvent => ({ type: 'media.measured', callId, ...still, ...change })
export const fine = measured()
export const weak = measured({ loss: { fromPbx: 0.02, toPbx: 0 } })
export const poor = measured({ loss: { fromPbx: 0, toPbx: 0.08 } })

/** The call chart in simulated time, with a telephone that only remembers its orders. */
export function callStory(direction: 'incoming' | 'outgoing' = 'incoming') {
  const telephone = recordingActor<TelephoneCommand>()
  const listener = recordingActor<CallReport>()
  const time = simulatedTime()
  const actor = createActor(callMachine, {
    clock: time.delays,
    input: { callId, direction, caller, telephone: telephone.ref, listener: listener.ref, clock: time.clock },
  })
  actor.start()
  return {
    tell: (...events: readonly CallEvent[]) => {
      for (const event of events) actor.send(event)
    },
    pass: time.pass,
    /** What the telephone was ordered since last asked. */
    orders: () => telephone.told.splice(0),
    /** The chronicle so far, without what is summed up. */
    chronicle: () => listener.told.map((report) => report.entry).filter((entry) => !entry.what.endsWith('Summed')),
    noted: () =>
      listener.told
        .map((report) => report.entry.what)
        .filter((what) => !what.endsWith('Summed'))
        .join(' '),
    levels: () => listener.told.map((report) => report.entry).filter((entry) => entry.what === 'levelSummed'),
    qualities: () => listener.told.map((report) => report.entry).filter((entry) => entry.what === 'qualitySummed'),
    view: () => callView(actor.getSnapshot()),
    output: () => actor.getSnapshot().output,
  }
}
