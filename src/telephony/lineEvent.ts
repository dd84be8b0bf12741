import type { Clock } from '../time/clock.ts'
import type { TelephoneRef } from './addressee.ts'
import type { Wishes } from './chosenDevice.ts'
import type { LineAccount, TelephoneEvent } from './telephone.ts'

/** Which microphones, dearest first, and whether the browser's echo, noise and gain processing works on what the caller hears. */
export interface MicrophoneChoice {
  readonly devices: Wishes
  readonly processing: boolean
}

/** «Линия» of the status strip (settled.md 24). `onLine` only while registered and proven; `off` is by choice or for want of a microphone. */
export type LineLamp = 'onLine' | 'connecting' | 'noConnection' | 'off'

/** What the telephone says to the line: the owner passes every one of these on unchanged. */
export type LineTelephoneEvent = Extract<TelephoneEvent, { type: `microphone.${string}` | `line.${string}` | `sip.goodbye${string}` }>

export type LineEvent =
  | LineTelephoneEvent
  | { readonly type: 'operator.wentOnLine'; readonly account: LineAccount; readonly microphone: MicrophoneChoice }
  | { readonly type: 'operator.leftLine' }
  /** "Try again now", wherever the line waits: microphone missing, refused, no connection. */
  | { readonly type: 'operator.retried' }
  /** The account as it is now: with another password or address the line connects anew. Ignored while off. */
  | { readonly type: 'account.changed'; readonly account: LineAccount }
  /** Another microphone or processing was chosen in the settings; the registration stays. Ignored while off. */
  | { readonly type: 'microphone.chosen'; readonly microphone: MicrophoneChoice }
  /** The machine woke or its network changed: prove the line or reconnect at once. */
  | { readonly type: 'network.shaken' }

/**
 * The line starts off. It tells nobody: the owner hears its snapshots (`invoke.onSnapshot`) and reads them with `lineSelectors.ts`.
 * `random` gives [0, 1) for the back-off's jitter.
 */
export interface LineInput {
  readonly telephone: TelephoneRef
  readonly clock: Clock
  readonly random: () => number
}
