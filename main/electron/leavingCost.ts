import { type DeskStand, hasCall } from './deskStand.ts'

/** What leaving now would cost: nothing, the calls to come, or the call that is live. */
export type LeavingCost = 'nothing' | 'line' | 'call'

export const leavingCost = (stand: DeskStand): LeavingCost => {
  if (hasCall(stand)) return 'call'
  return stand.state === 'offline' ? 'nothing' : 'line'
}
