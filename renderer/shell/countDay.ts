import { legIdOf } from '#core/desk/openCall'
import { callerTime } from '#core/regulation/callerTime'
import type { ChronicleEntry } from '#core/regulation/chronicle'
import { lastLeg } from '#core/regulation/lastLeg'
import { speechSums } from '#core/regulation/speechSums'
import { talkTime } from '#core/regulation/talkTime'
import { countCall } from '../day/dayStore.ts'
import type { DeskActor } from '../desk/deskActor.ts'

const at = (chronicle: readonly ChronicleEntry[], what: ChronicleEntry['what']) => chronicle.find((entry) => entry.what === what)

/** Counts every answered call of this desk into the operator's day once it has ended, a call-back as a call of its own. Returns the undo. */
export const countDay = (desk: DeskActor, agentId: string): (() => void) => {
  const { unsubscribe } = desk.subscribe(({ context: { call } }) => {
    if (call === null) return
    const leg = lastLeg(call.chronicle)
    const ended = at(leg, 'ended')
    if (at(leg, 'answered') === undefined || ended === undefined) return
    const { holdMs } = callerTime(leg, ended.monotonicMs)
    const { seconds: speechSeconds, goodSeconds } = speechSums(leg)
    countCall(agentId, ended.at, { callId: legIdOf(call), talkMs: talkTime(leg), holdMs, speechSeconds, goodSeconds })
  })
  return unsubscribe
}
