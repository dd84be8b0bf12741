import type { SnapshotFrom } from 'xstate'
import type { Fault } from '../faults/fault.ts'
import type { LineLamp } from './lineEvent.ts'
import type { lineMachine } from './lineMachine.ts'
import type { GoodbyeState, LineStage, LineView } from './lineView.ts'

type LineSnapshot = SnapshotFrom<typeof lineMachine>

const connection = (snapshot: LineSnapshot, state: 'registered' | 'refused' | 'displaced'): boolean =>
  snapshot.matches({ wanted: { onLine: { connection: state } } })

const isWorn = (snapshot: LineSnapshot): boolean =>
  snapshot.matches({ wanted: { onLine: { connection: { trying: { patience: 'worn' } } } } })

/** The PBX is there and sends us no calls. */
const isTurnedAway = (snapshot: LineSnapshot): boolean => connection(snapshot, 'refused') || connection(snapshot, 'displaced')

/** No microphone to speak into: the line takes no call, whatever the registration does. */
const lacksMicrophone = (snapshot: LineSnapshot): boolean =>
  snapshot.matches({ wanted: 'noMicrophone' }) ||
  snapshot.matches({ wanted: { onLine: { microphone: 'missing' } } }) ||
  snapshot.matches({ wanted: { onLine: { microphone: 'reopening' } } })

/** «Линия»: `onLine` is said only while registered and proven, with a microphone open. */
export function lineLamp(snapshot: LineSnapshot): LineLamp {
  if (snapshot.matches('off') || lacksMicrophone(snapshot)) return 'off'
  if (connection(snapshot, 'registered')) return 'onLine'
  if (isTurnedAway(snapshot) || isWorn(snapshot)) return 'noConnection'
  return 'connecting'
}

/** Why the lamp is not `onLine`; null where there is nothing to mend but time, or by choice. */
export function lineFault(snapshot: LineSnapshot): Fault | null {
  if (lacksMicrophone(snapshot)) return snapshot.context.microphoneFault
  if (isTurnedAway(snapshot)) return snapshot.context.refusal
  return isWorn(snapshot) ? { code: 'lineUnreachable', why: snapshot.context.loss } : null
}

function lineStage(snapshot: LineSnapshot): LineStage {
  if (snapshot.matches('off')) return 'off'
  if (!snapshot.matches({ wanted: 'onLine' }) || lacksMicrophone(snapshot)) return 'microphone'
  if (snapshot.matches({ wanted: { onLine: { connection: { registered: 'doubting' } } } })) return 'doubting'
  if (connection(snapshot, 'registered')) return 'registered'
  if (connection(snapshot, 'refused')) return 'refused'
  if (snapshot.matches({ wanted: { onLine: { connection: { displaced: 'cut' } } } })) return 'displacedCut'
  if (connection(snapshot, 'displaced')) return 'displaced'
  if (snapshot.matches({ wanted: { onLine: { connection: { trying: { attempt: 'waiting' } } } } })) return 'waiting'
  return snapshot.matches({ wanted: { onLine: { connection: { trying: { attempt: 'registering' } } } } }) ? 'registering' : 'connecting'
}

const goodbyeStates: readonly GoodbyeState[] = ['owed', 'said', 'over', 'unknown']

const goodbyeState = (snapshot: LineSnapshot): GoodbyeState =>
  goodbyeStates.find((state) => snapshot.matches({ wanted: { onLine: { goodbye: state as 'owed' } } })) ?? 'none'

export const lineView = (snapshot: LineSnapshot): LineView => ({
  lamp: lineLamp(snapshot),
  wanted: snapshot.matches('wanted'),
  fault: lineFault(snapshot),
  stage: lineStage(snapshot),
  loss: snapshot.context.loss,
  nextTryAt: snapshot.context.nextTryAt,
  goodbye: goodbyeState(snapshot),
  provenAt: snapshot.context.provenAt,
  roundTripMs: snapshot.context.roundTripMs,
  microphoneLabel: snapshot.context.microphoneLabel,
})
