import type { Fault } from '../faults/fault.ts'
import type { LineInput, MicrophoneChoice } from './lineEvent.ts'
import type { LineAccount } from './telephone.ts'

export interface LineContext extends LineInput {
  readonly account: LineAccount
  readonly microphone: MicrophoneChoice
  /** Connections tried since an answered probe last proved the line. */
  readonly attempts: number
  readonly provenAt: number | null
  readonly roundTripMs: number | null
  readonly microphoneLabel: string | null
  readonly microphoneFault: Fault | null
  readonly refusal: Fault | null
}

/** Stands until the operator first goes on line and brings an account; nothing connects before that. */
export const noAccountYet: LineAccount = { server: '', domain: '', user: '', password: '', displayName: '', training: false }

/** Said of a microphone that was unplugged or taken, until another is open. */
export const lostMicrophone: Fault = { code: 'microphoneMissing' }

const shortestPauseMs = 500
const longestPauseMs = 5_000

/** Full jitter: anything up to the doubling limit, so that a hundred desks do not return in one instant. */
export const nextRetryMs = (attempts: number, random: () => number): number =>
  random() * Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(attempts, 10))
