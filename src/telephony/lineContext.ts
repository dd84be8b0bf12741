import type { Fault } from '../faults/fault.ts'
import type { LineInput, MicrophoneChoice } from './lineEvent.ts'
import type { LineLoss } from './lineLoss.ts'
import type { LineAccount } from './telephone.ts'

export interface LineContext extends LineInput {
  readonly account: LineAccount
  readonly microphone: MicrophoneChoice
  /** Retries since the line last held for a while. */
  readonly retries: number
  /** The pause before the next try, drawn when it begins. */
  readonly pauseMs: number
  /** Monotonic moment of the next try; null where none is waited for. */
  readonly nextTryAt: number | null
  readonly provenAt: number | null
  readonly roundTripMs: number | null
  readonly microphoneLabel: string | null
  readonly microphoneFault: Fault | null
  readonly refusal: Fault | null
  /** How the line was last lost; null since it stands again. */
  readonly loss: LineLoss | null
  /** Calls that were hung up while the line was away: the PBX does not know it yet. */
  readonly goodbyes: readonly string[]
}

/** Stands until the operator first goes on line and brings an account; nothing connects before that. */
export const noAccountYet: LineAccount = { server: '', domain: '', user: '', password: '', displayName: '', training: false }

/** Said where another telephone took our number. */
export const displacedLine: Fault = { code: 'lineRefused', reason: 'displaced', status: 200 }

/** Said of a microphone that was unplugged or taken, until another is open. */
export const lostMicrophone: Fault = { code: 'microphoneMissing' }

export const startLine = (input: LineInput): LineContext => ({
  ...input,
  account: noAccountYet,
  microphone: { devices: [], processing: true },
  retries: 0,
  pauseMs: 0,
  nextTryAt: null,
  provenAt: null,
  roundTripMs: null,
  microphoneLabel: null,
  microphoneFault: null,
  refusal: null,
  loss: null,
  goodbyes: [],
})

const shortestPauseMs = 500
const longestPauseMs = 5_000

/** Full jitter: anything up to the doubling limit, so that a hundred desks do not return in one instant. */
export const nextRetryMs = (retries: number, random: () => number): number =>
  random() * Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(retries, 10))

const refusedPauseMs = 60_000
const takenPauseMs = 5_000

/**
 * A refused password or number changes only by somebody's hand. A number that is taken is often our own of a moment ago: the PBX
 * notices within seconds that the old connection is dead, and then takes us. All desks that were refused in one moment do not come back in one.
 */
export const nextTryAfterRefusalMs = (refusal: Fault | null, random: () => number): number =>
  refusal?.code === 'lineRefused' && refusal.reason === 'registeredElsewhere'
    ? takenPauseMs * (1 + random())
    : refusedPauseMs * (1 + random() / 2)
