import type { CallEventInput } from '../asuo/callEvent.ts'
import type { Handover, HandoverOffer } from '../asuo/handover.ts'
import type { Presence } from '../asuo/presence.ts'
import type { Fault } from '../faults/fault.ts'
import type { Protocol } from '../regulation/protocolEntry.ts'
import type { ScriptEvent } from '../regulation/scriptEvent.ts'
import type { ScriptOrder } from '../regulation/scriptOrder.ts'
import type { AutoAnswer } from '../settings/settings.ts'
import type { Wishes } from '../telephony/chosenDevice.ts'
import type { MicrophoneChoice } from '../telephony/lineEvent.ts'
import type { LineAccount, UnreadableMessage } from '../telephony/telephone.ts'
import type { OpenCall } from './openCall.ts'
import type { PastCall } from './pastCall.ts'

/**
 * What the desk's chart asks of its clerk, who carries it through the bridge. Answers come as `ClerkEvent`; what does not go
 * through is told by `clerk.failed` unless another answer is named.
 */
export type ClerkOrder =
  /** Answered by `desk.recalled`. */
  | { readonly type: 'clerk.recall' }
  /** The latest wins; answered by `desk.kept` or `desk.notKept`. */
  | { readonly type: 'clerk.keep'; readonly call: OpenCall }
  /** One order of the script. `call` is the call as it stood when the order was given. Repeating an order is harmless. */
  | { readonly type: 'clerk.carryOut'; readonly order: ScriptOrder; readonly call: OpenCall }
  /** ASUO is silent: answered by `ticket.provisionalGiven`, or by `ticket.uinArrived` where the UIN was faster. */
  | { readonly type: 'clerk.takeProvisional'; readonly externalId: string }
  | { readonly type: 'clerk.report'; readonly event: CallEventInput }
  /** The latest word on one call of «Вызовы». */
  | { readonly type: 'clerk.remember'; readonly past: PastCall }
  | { readonly type: 'clerk.tellPresence'; readonly presence: Presence }
  /** The call leaves the desk; answered by `desk.closed` or `desk.notClosed`. */
  | { readonly type: 'clerk.close'; readonly protocol: Protocol }
  /** Deposits the state of the script for the colleague who is asked; the latest wins. Answered by `handover.offered` or `handover.notOffered`. */
  | { readonly type: 'clerk.offerHandover'; readonly handoverId: string; readonly offer: HandoverOffer }
  /** Answered by `handover.read` or `handover.notRead`. */
  | { readonly type: 'clerk.readHandover'; readonly handoverId: string }
  /**
   * Answered by `handover.taken` or `handover.notTaken`. Where the panel goes on with the state it has read (`isRead`), ASUO is told so
   * until it knows, as long as the call is on the desk: the colleague's panel waits for it.
   */
  | { readonly type: 'clerk.takeHandover'; readonly handoverId: string; readonly isRead: boolean }
  /** The number of a ticket that another panel registered: answered by `ticket.uinArrived` as soon as ASUO has it. */
  | { readonly type: 'clerk.learnNumber'; readonly externalId: string }
  /** One line in the log, without content. */
  | ({ readonly type: 'clerk.noteUnreadable' } & UnreadableMessage)
  /** Window, tray and title; null when it rings no longer. */
  | { readonly type: 'clerk.callAttention'; readonly caller: string | null }
  /** Answered by `account.ready` and `sound.chosen`. */
  | { readonly type: 'clerk.prepareLine' }
  /** Answered by `account.changed`; where there is none to read, the one in use goes on and nothing is said. */
  | { readonly type: 'clerk.readAccount' }

/** What failed, for the sentence on the screen; the fault says why. */
export type ClerkTask = 'handover' | 'recall' | 'keep' | 'register' | 'provisional' | 'act' | 'report' | 'remember' | 'close' | 'line'

/** What the clerk tells the desk. */
export type ClerkEvent =
  | { readonly type: 'desk.recalled'; readonly call: OpenCall | null }
  /** Wall time, epoch ms: «сохранено». */
  | { readonly type: 'desk.kept'; readonly at: number }
  | { readonly type: 'desk.notKept'; readonly fault: Fault }
  | { readonly type: 'handover.offered'; readonly handoverId: string }
  | { readonly type: 'handover.notOffered'; readonly handoverId: string; readonly fault: Fault }
  | { readonly type: 'handover.read'; readonly handover: Handover }
  | { readonly type: 'handover.notRead'; readonly handoverId: string; readonly fault: Fault }
  | { readonly type: 'handover.taken'; readonly handover: Handover }
  | { readonly type: 'handover.notTaken'; readonly handoverId: string; readonly fault: Fault }
  | { readonly type: 'desk.closed' }
  | { readonly type: 'desk.notClosed'; readonly fault: Fault }
  /** Something else did not go through; it is said, and the call goes on. */
  | { readonly type: 'clerk.failed'; readonly task: ClerkTask; readonly fault: Fault }
  /** The account as it is now, the same one or another. */
  | { readonly type: 'account.changed'; readonly account: LineAccount }
  | { readonly type: 'account.ready'; readonly account: LineAccount; readonly microphone: MicrophoneChoice }
  /** The machine woke or its network changed. */
  | { readonly type: 'network.shaken' }
  | { readonly type: 'microphone.chosen'; readonly microphone: MicrophoneChoice }
  /** Where the caller is heard and where it rings, by the settings. */
  | { readonly type: 'sound.chosen'; readonly headphones: Wishes; readonly ring: Wishes }
  | { readonly type: 'autoAnswer.chosen'; readonly autoAnswer: AutoAnswer }
  | Extract<ScriptEvent, { type: `ticket.${string}` }>
