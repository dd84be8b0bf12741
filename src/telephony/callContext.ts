import type { ChronicleEntry } from '../regulation/chronicle.ts'
import type { Clock } from '../time/clock.ts'
import type { CallInput, CallOutput } from './callEvent.ts'
import { type CallerClock, startCallerClock, stoppedCallerClock, sumsAt } from './callerClock.ts'
import { emptyTally, type LevelTally } from './levelTally.ts'
import { followSpeech } from './microphoneBand.ts'
import type { QualityCause } from './quality/judgeQuality.ts'
import { emptyQuality, type QualityTally } from './quality/qualityTally.ts'
import type { HangUpCause } from './telephone.ts'

/** A measurement of the port with the monotonic moment it came. */
export interface MeasuredLevel {
  readonly operatorDb: number
  readonly operatorPeakDb: number
  readonly callerDb: number
  readonly at: number
}

/** The colleague's leg beside the caller's. */
export interface Consult {
  readonly callId: string
  readonly number: string
  readonly name: string | null
  readonly handoverId: string | null
  readonly talkingSince: number | null
}

/** Why the caller is not passed on (yet), to be said. `cause` of a hold is always `refused`. */
export interface TransferTrouble {
  readonly step: 'hold' | 'consult' | 'connect' | 'blind'
  readonly cause: HangUpCause
}

/** What became of the passing on: `unknown` where the operator left before the PBX said. */
export type TransferOutcome = HangUpCause | 'unknown'

export interface TransferTarget {
  readonly kind: 'blind' | 'attended'
  readonly number: string
}

/** Moments are monotonic ms. */
export interface CallContext extends CallInput {
  readonly ringingSince: number
  readonly talkingSince: number | null
  /** The promise of the hold that is asked for or lasts; null: none was made. */
  readonly promisedSeconds: number | null
  /** The caller is held to be passed on: told so, and promised no time. */
  readonly heldForTransfer: boolean
  readonly heldSince: number | null
  readonly promisedAt: number | null
  /** Speech of either side was last heard, or could last be expected. */
  readonly lastSpeechAt: number
  readonly callerClock: CallerClock
  readonly level: MeasuredLevel | null
  /** The operator's level of active speech, smoothed; null before any. */
  readonly speechDb: number | null
  readonly tally: LevelTally
  readonly quality: QualityTally
  /** What spoiled the connection when it was last spoiled. */
  readonly qualityCause: QualityCause | null
  /** Keys pressed before the sound came, in their order. */
  readonly waitingKeys: string
  readonly consult: Consult | null
  readonly transferTarget: TransferTarget | null
  readonly transferTrouble: TransferTrouble | null
  readonly ended: { readonly by: 'caller' | 'operator' | 'line'; readonly cause: HangUpCause; readonly at: number } | null
}

/** One chronicle entry without its stamps. */
export type Noted = ChronicleEntry extends infer Entry ? (Entry extends ChronicleEntry ? Omit<Entry, 'at' | 'monotonicMs'> : never) : never

export function startCall(input: CallInput): CallContext {
  const ringingSince = input.clock.monotonic()
  return {
    ...input,
    ringingSince,
    talkingSince: null,
    promisedSeconds: null,
    heldForTransfer: false,
    heldSince: null,
    promisedAt: null,
    lastSpeechAt: ringingSince,
    callerClock:
      input.direction === 'incoming'
        ? startCallerClock(input.caller.queueWaitMs, ringingSince)
        : { ...(input.lived ?? stoppedCallerClock), running: null },
    level: null,
    speechDb: null,
    tally: emptyTally,
    quality: emptyQuality,
    qualityCause: null,
    waitingKeys: '',
    consult: null,
    transferTarget: null,
    transferTrouble: null,
    ended: null,
  }
}

/** Stamps an entry with the time `agoMs` ago. */
export function stamp(noted: Noted, clock: Clock, agoMs = 0): ChronicleEntry {
  return { ...noted, at: clock.now() - agoMs, monotonicMs: clock.monotonic() - agoMs }
}

export const measure = (context: CallContext, level: Omit<MeasuredLevel, 'at'>): Pick<CallContext, 'level' | 'speechDb'> => ({
  level: { ...level, at: context.clock.monotonic() },
  speechDb: followSpeech(context.speechDb, level.operatorDb),
})

/** Seconds since the measurement before. */
export const sinceLevel = (context: CallContext): number =>
  context.level === null ? 0 : (context.clock.monotonic() - context.level.at) / 1000

export function concludeCall(context: CallContext): CallOutput {
  if (context.ended === null) throw new Error('a call concludes only after it has ended')
  const { by, cause, at } = context.ended
  return {
    callId: context.callId,
    direction: context.direction,
    caller: context.caller,
    by,
    cause,
    wasAnswered: context.talkingSince !== null,
    ringMs: (context.talkingSince ?? at) - context.ringingSince,
    talkMs: context.talkingSince === null ? 0 : at - context.talkingSince,
    callerClock: sumsAt(context.callerClock, at),
  }
}
