import type { Fault } from '../faults/fault.ts'
import type { LineLamp } from './lineEvent.ts'

/** What the screen shows of the line. */
export interface LineView {
  readonly lamp: LineLamp
  /** The operator chose to be on line, whatever has come of it. */
  readonly wanted: boolean
  /** Why the line stands as it does: microphone, refusal, no connection. */
  readonly fault: Fault | null
  /** Monotonic moment of the last proof (a 200 to REGISTER, an answered probe); null before any. */
  readonly provenAt: number | null
  readonly roundTripMs: number | null
  readonly microphoneLabel: string | null
}
