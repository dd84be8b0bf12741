import { callerTime } from '#core/regulation/callerTime'
import type { ChronicleEntry } from '#core/regulation/chronicle'
import { speechSums } from '#core/regulation/speechSums'
import { talkTime } from '#core/regulation/talkTime'
import { countCall } from '../day/dayStore.ts'
import type { DeskActor } from '../desk/deskActor.ts'

const at = (chronicle: readonly ChronicleEntry[], what: ChronicleEntry['what']) => chronicle.find((entry) => entry.what === what)

/** Counts every answered call of this desk into the operator's day once it has ended. Returns the undo. */
export const countDay = (desk: DeskActor, agentId: string): (() => void) => {
  const { unsubscribe } = desk.subscribe(({ context: { call } }) => {
    if (call === null) return
    const answered = at(call.chronicle, 'answered')
    const ended = at(call.chronicle, 'ended')
    if (answered === undefined || ended === undefined) return
    const { holdMs } = callerTime(call.chronicle, ended.monotonicMs)
    const { seconds: speechSeconds, goodSeconds } = speechSums(call.chronicle)
    countCall(agentId, ended.at, { callId: call.callId, talkMs: talkTime(call.chronicle), holdMs, speechSeconds, goodSeconds })
  })
  return unsubscribe
}
