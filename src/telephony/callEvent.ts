import type { ChronicleEntry } from '../regulation/chronicle.ts'
import type { Clock } from '../time/clock.ts'
import type { Addressee, TelephoneRef } from './addressee.ts'
import type { CallerSums } from './callerClock.ts'
import type { HangUpCause, IncomingCaller, TelephoneEvent } from './telephone.ts'

/** What the telephone says to the call: the owner passes on every one of these that bears the call's id, and every level. */
export type CallTelephoneEvent = Exclude<
  Extract<TelephoneEvent, { type: `sip.${string}` | `media.${string}` | `level.${string}` }>,
  { type: 'sip.invited' | 'sip.turnedAway' | `sip.goodbye${string}` }
>

/** What the telephone says of the colleague's leg; `consultEvent` makes it of the same words about a call. */
export type ConsultEvent =
  | { readonly type: 'consult.progressed'; readonly callId: string; readonly kind: 'ringing' | 'earlyMedia' }
  | { readonly type: 'consult.identified'; readonly callId: string; readonly number: string; readonly name: string | null }
  | { readonly type: 'consult.established'; readonly callId: string }
  | { readonly type: 'consult.interrupted'; readonly callId: string }
  | { readonly type: 'consult.restored'; readonly callId: string }
  | { readonly type: 'consult.ended'; readonly callId: string; readonly by: 'caller' | 'operator' | 'line'; readonly cause: HangUpCause }

export type CallEvent = CallTelephoneEvent | ConsultEvent | OperatorCallEvent

/** What the operator says to his call. */
export type OperatorCallEvent =
  | { readonly type: 'operator.answered' }
  | { readonly type: 'operator.rejected' }
  /** Hangs up whatever the state; the latch has been looked after by the script before. */
  | { readonly type: 'operator.hungUp' }
  /** «Удержать»: the hold contract opens, the caller still hears and is heard. */
  | { readonly type: 'operator.askedToHold' }
  /** «Отмена» of the hold contract. */
  | { readonly type: 'operator.dismissedHold' }
  /** The caller was warned and promised so many seconds: holds, or renews the promise of a hold that lasts. */
  | { readonly type: 'hold.promised'; readonly seconds: number }
  /** Holds at once, with no warning and no promise; the protocol says so. */
  | { readonly type: 'operator.heldUnwarned' }
  /** «Вернуть». */
  | { readonly type: 'operator.resumed' }
  | { readonly type: 'operator.muted' }
  | { readonly type: 'operator.unmuted' }
  /** «Перевести»: the dialog opens. */
  | { readonly type: 'operator.askedToTransfer' }
  | { readonly type: 'operator.dismissedTransfer' }
  /** «Сначала переговорить»: the caller was told, is held, and the colleague is dialled under an id of the page's. */
  | {
      readonly type: 'operator.consulted'
      readonly number: string
      readonly consultCallId: string
      readonly handoverId?: string | undefined
    }
  /** «Соединить». */
  | { readonly type: 'operator.connected' }
  /** «Перевести сразу»: a blind transfer. */
  | { readonly type: 'operator.transferred'; readonly number: string }
  /** «Вернуться к абоненту»: the colleague's leg ends, the caller comes back. */
  | { readonly type: 'operator.returnedToCaller' }
  /** «Завершить» while a colleague is called or spoken with: that leg alone ends, the caller stays held. */
  | { readonly type: 'operator.endedConsult' }
  /** The caller of a colleague is on the line now; `sums` is what he has lived through, null where nobody told. */
  | { readonly type: 'caller.handedOver'; readonly caller: IncomingCaller; readonly sums: CallerSums | null }
  /** One of `0`–`9`, `*`, `#`. */
  | { readonly type: 'operator.pressedKey'; readonly key: string }

/**
 * Told to `listener`: evidence as it happens. `silenceBegan` is told once the silence has lasted ten seconds and bears the
 * time it began, so its `monotonicMs` may lie before the entry's told earlier.
 */
export type CallReport = { readonly type: 'call.noted'; readonly callId: string; readonly entry: ChronicleEntry }

/** One call, from its INVITE on, or from the moment it is dialled: then `caller.number` is the number to dial. */
export interface CallInput {
  readonly callId: string
  readonly direction: 'incoming' | 'outgoing'
  readonly caller: IncomingCaller
  readonly telephone: TelephoneRef
  readonly listener: Addressee<CallReport>
  readonly clock: Clock
  /** What the caller has lived through in the same conversation before this leg, where it is not the first. */
  readonly lived?: CallerSums | undefined
}

/** How it ended: the machine's output. Durations in ms. */
export interface CallOutput {
  readonly callId: string
  readonly direction: CallInput['direction']
  readonly caller: IncomingCaller
  readonly by: 'caller' | 'operator' | 'line'
  readonly cause: HangUpCause
  readonly wasAnswered: boolean
  readonly ringMs: number
  readonly talkMs: number
  readonly callerClock: CallerSums
}
