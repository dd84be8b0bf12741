import type { PresenceState } from '../asuo/agentState.ts'
import type { Fault } from '../faults/fault.ts'
import type { AutoAnswer } from '../settings/settings.ts'
import type { Addressee, TelephoneRef } from '../telephony/addressee.ts'
import type { DevicesInUse } from '../telephony/chosenDevice.ts'
import type { LineLamp } from '../telephony/lineEvent.ts'
import type { HangUpCause } from '../telephony/telephone.ts'
import type { Clock } from '../time/clock.ts'
import type { Break, BreakReason } from './breakReason.ts'
import type { ClerkOrder, ClerkTask } from './clerkOrder.ts'
import type { Deposit } from './deposit.ts'
import type { OfferedCall } from './offeredCall.ts'
import type { OpenCall } from './openCall.ts'

/** One desk per signed-in operator. `bootId` names this page's monotonic clock; `random` gives [0, 1). */
export interface DeskInput {
  readonly agentId: string
  readonly bootId: string
  readonly clock: Clock
  readonly random: () => number
}

/** When the call was last saved (epoch ms), or why it was not: what was kept before stands. */
export interface Kept {
  readonly at: number | null
  readonly fault: Fault | null
}

export interface LastDial {
  readonly number: string
  readonly cause: HangUpCause
}

export interface DeskContext extends DeskInput {
  readonly telephone: TelephoneRef
  readonly clerk: Addressee<ClerkOrder>
  readonly lamp: LineLamp
  /** Null until the telephone has told. */
  readonly devices: DevicesInUse | null
  /** The line leads to the training line: its calls live in the practice space. */
  readonly training: boolean
  /** What is told of this desk; a hold is added from the call's chronicle. */
  readonly standing: PresenceState
  /** The break that lasts; null outside one. */
  readonly pause: Break | null
  /** The break that begins when the desk is done with its call; null where none is wished. */
  readonly breakWish: BreakReason | null
  readonly autoAnswer: AutoAnswer
  /** The call that rings asks to be answered without a hand. */
  readonly answerWished: boolean
  /** The monotonic moment at which the call that rings will be answered by itself; null where it will not. */
  readonly autoAnswerAt: number | null
  /** Calls in a row that rang here long enough and were answered by nobody here. */
  readonly unanswered: number
  /** What came of the last attempt to dial, where it reached nobody; until it is read or another is made. */
  readonly lastDial: LastDial | null
  /** The call on the desk, from its ring to the end of its wrap-up. */
  readonly call: OpenCall | null
  /** A colleague asks before he hands his caller over; null for every other call, and once the caller is ours. */
  readonly offered: OfferedCall | null
  /** What lies at ASUO for the colleague who is asked whether he takes our caller. */
  readonly deposit: Deposit | null
  /** Orders of the script that this page has passed to the clerk. */
  readonly passedOrders: number
  readonly kept: Kept
  /** The last thing that did not go through, until it is read. */
  readonly mishap: { readonly task: ClerkTask; readonly fault: Fault } | null
}
