import type { Fault } from '../faults/fault.ts'
import type { LineLamp } from './lineEvent.ts'
import type { LineLoss } from './lineLoss.ts'

/** What the line is at, for the sentence beside the lamp. */
export type LineStage =
  | 'off'
  | 'microphone'
  | 'connecting'
  | 'registering'
  | 'waiting'
  | 'refused'
  | 'displaced'
  /** And the wire fell since: not even a call that went on there can be held, passed on or hung up at the PBX. */
  | 'displacedCut'
  | 'registered'
  | 'doubting'

/** A hang-up that the PBX has to be told of yet, or what became of it (`lineGoodbye.ts`). */
export type GoodbyeState = 'none' | 'owed' | 'said' | 'over' | 'unknown'

/** What the screen shows of the line. */
export interface LineView {
  readonly lamp: LineLamp
  /** The operator chose to be on line, whatever has come of it. */
  readonly wanted: boolean
  /** Why the line stands as it does: microphone, refusal, no connection. */
  readonly fault: Fault | null
  readonly stage: LineStage
  /** How the line was last lost; null since it stands again. */
  readonly loss: LineLoss | null
  /** Monotonic moment of the next try; null where none is waited for. */
  readonly nextTryAt: number | null
  readonly goodbye: GoodbyeState
  /** Monotonic moment of the last proof (a 200 to REGISTER, an answered probe); null before any. */
  readonly provenAt: number | null
  readonly roundTripMs: number | null
  readonly microphoneLabel: string | null
}
