import type { DoneActorEvent } from 'xstate'
import type { ScriptEvent } from '../regulation/scriptEvent.ts'
import type { CallEvent, CallOutput, CallReport } from '../telephony/callEvent.ts'
import type { LineEvent } from '../telephony/lineEvent.ts'
import type { TelephoneEvent } from '../telephony/telephone.ts'
import type { OwnBreakReason } from './breakReason.ts'
import type { ClerkEvent } from './clerkOrder.ts'

/** What the operator says to the desk itself; what he says to line, call and script is passed on to them. */
export type DeskOperatorEvent =
  /** «Стать на линию»: the clerk fetches the account, then the line connects. */
  | { readonly type: 'operator.askedOnLine' }
  /** Another password was typed for the line: it is used at once where nobody is on the telephone, else after the call. */
  | { readonly type: 'operator.savedPassword' }
  | { readonly type: 'operator.tookBreak'; readonly reason: OwnBreakReason }
  | { readonly type: 'operator.cameBack' }
  /** «Позвонить»: `callId` is new, `number` has been through `parseDialString`. */
  | { readonly type: 'operator.dialled'; readonly callId: string; readonly number: string; readonly name: string | null }
  /** «Перезвонить абоненту» after a call that ended too early: the same conversation under a new leg. */
  | { readonly type: 'operator.calledBack'; readonly legId: string; readonly number: string }
  /** «Отвечу сам»: the automatic answer to this call is called off. */
  | { readonly type: 'operator.keptToHimself' }
  /** What came of the last attempt to dial was read. */
  | { readonly type: 'operator.sawLastDial' }
  /** «Абонент на линии»: a colleague has handed his caller over, whether or not the PBX says so. */
  | { readonly type: 'operator.tookOver' }
  /** The sentence of a mishap was read. */
  | { readonly type: 'operator.sawMishap' }

export type DeskEvent =
  | DeskOperatorEvent
  | ScriptEvent
  | CallEvent
  | CallReport
  | LineEvent
  | TelephoneEvent
  | ClerkEvent
  /** ASUO has been silent for `uinLimit` since the ticket was registered. */
  | { readonly type: 'uin.overdue'; readonly externalId: string }
  | DoneActorEvent<CallOutput, 'call'>
