import type { Handover } from '../asuo/handover.ts'
import type { Fault } from '../faults/fault.ts'
import type { CallerSums } from '../telephony/callerClock.ts'

/**
 * A colleague asks before he hands his caller over: `handoverId` came with his INVITE. `state` is what his panel deposited, read at
 * `readAt` (monotonic ms); null until ASUO told, or where `fault` says why it did not. `party` is who is on the line now, once the PBX
 * has put the caller through.
 */
export interface OfferedCall {
  readonly handoverId: string
  readonly state: Handover | null
  readonly readAt: number
  readonly fault: Fault | null
  readonly party: { readonly number: string; readonly name: string | null } | null
}

export const offeredCall = (handoverId: string): OfferedCall => ({ handoverId, state: null, readAt: 0, fault: null, party: null })

/** What the caller has lived through by now: his sums at the deposit, and what has gone on since. */
export const sumsSince = ({ callerClock, waits, ageMs }: Handover, sinceReadMs: number): CallerSums => {
  const lasted = ageMs + Math.max(0, sinceReadMs)
  return {
    queueWaitMs: callerClock.queueWaitMs ?? 0,
    holdMs: callerClock.holdMs + (waits === 'hold' ? lasted : 0),
    silenceMs: callerClock.silenceMs + (waits === 'silence' ? lasted : 0),
  }
}

/** What becomes known of an offer; null stays null: the call is none of a colleague's. */
export const amended = (offered: OfferedCall | null, known: Partial<OfferedCall>): OfferedCall | null => offered && { ...offered, ...known }
