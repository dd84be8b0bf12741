import type { TransferTrouble } from './callContext.ts'
import type { CallerClock } from './callerClock.ts'
import type { MicrophoneBand } from './microphoneBand.ts'
import type { QualityCause } from './quality/judgeQuality.ts'
import type { HangUpCause, IncomingCaller } from './telephone.ts'

/** What the screen shows of one call. Moments are monotonic ms, to be ticked locally. */
export interface CallView {
  readonly callId: string
  readonly direction: 'incoming' | 'outgoing'
  readonly caller: IncomingCaller
  /**
   * `dialling`, `alerting` (it rings at the other end), `earlyMedia` and `cancelling` are of a call that was dialled here.
   * `leaving`: the operator has hung up while the PBX passes the caller on, and its word is waited for a moment.
   */
  readonly phase:
    | 'dialling'
    | 'alerting'
    | 'earlyMedia'
    | 'cancelling'
    | 'ringing'
    | 'rejecting'
    | 'answering'
    | 'talking'
    | 'leaving'
    | 'hangingUp'
    | 'ended'
  /** Of a dialled call: since it was dialled. */
  readonly ringingSince: number
  readonly talkingSince: number | null
  /** The first sound of the caller has come: the operator may speak. */
  readonly soundFlows: boolean
  /** Keys that were pressed before the sound came and go with it. */
  readonly waitingKeys: string
  readonly hold: HoldView
  readonly transfer: TransferView
  readonly mute: MuteView
  /** The way of the sound: `interrupted`: neither side hears the other, a new way is looked for; `restored` a moment ago. */
  readonly media: 'steady' | 'interrupted' | 'restored'
  readonly silence: 'none' | 'nudge' | 'marked'
  readonly callerClock: CallerClock
  readonly level: LevelView | null
  readonly quality: QualityView
  readonly ended: { readonly by: 'caller' | 'operator' | 'line'; readonly cause: HangUpCause } | null
}

/** `promising`: the contract's dialog is open. `holding` and `returning` are orders not yet confirmed by the other end. */
export interface HoldView {
  readonly state: 'none' | 'promising' | 'holding' | 'held' | 'returning'
  readonly promisedSeconds: number | null
  /** When the caller was put on hold; the promise counts from `promisedAt`, which a renewal moves. */
  readonly since: number | null
  readonly promisedAt: number | null
  /** `reminding` in the last ten seconds of the promise; `long` and `tooLong` where none was made. Null without a hold, and while one without a promise is short. */
  readonly promise: 'within' | 'reminding' | 'overdue' | 'long' | 'tooLong' | null
  /** The last order to hold or to return was refused by the other end; what stood before it stands. */
  readonly refused: boolean
}

/**
 * `choosing`: the dialog is open. `securing`: the caller is being held first. `dialling` to `talking` are of the colleague.
 * `connecting`, `referring`: the PBX has been asked and has not said; `leaving`: the same, and the operator has hung up. `callerGone`: the colleague alone is left.
 */
export interface TransferView {
  readonly state:
    | 'none'
    | 'choosing'
    | 'securing'
    | 'dialling'
    | 'ringing'
    | 'earlyMedia'
    | 'talking'
    | 'connecting'
    | 'referring'
    | 'leaving'
    | 'transferred'
    | 'callerGone'
  readonly colleague: { readonly number: string; readonly name: string | null; readonly talkingSince: number | null } | null
  readonly trouble: TransferTrouble | null
  /** Neither the operator nor the colleague hears the other; a new way is looked for. */
  readonly soundLost: boolean
}

export interface MuteView {
  readonly muted: boolean
  /** The order is given, the telephone has not confirmed it. */
  readonly pending: boolean
  /** The operator has been speaking into the muted microphone. */
  readonly speakingWhileMuted: boolean
}

/** How the connection carries the voices; `unmeasured` at first and during a hold. `cause` is null unless it is weak or bad. */
export interface QualityView {
  readonly state: 'unmeasured' | 'good' | 'weak' | 'bad'
  readonly cause: QualityCause | null
}

/** The last measurement, dBFS; `band` is the judgement of the last second or so of speech, null before any speech. */
export interface LevelView {
  readonly operatorDb: number
  readonly callerDb: number
  readonly band: MicrophoneBand | null
}
