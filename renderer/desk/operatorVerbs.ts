import { callOf, type DeskMode, deskMode, scriptOf } from '#core/desk/deskSelectors'
import { stepView } from '#core/regulation/scriptSelectors'
import { callView } from '#core/telephony/callSelectors'
import { endPress } from '#core/telephony/endPress'
import { isPassingOn } from '#core/telephony/passingOn'
import type { DeskActor } from './deskActor.ts'

export type OperatorVerb = 'answer' | 'reject' | 'hold' | 'mute' | 'end' | 'transfer' | 'next'
export type OperatorVerbs = Readonly<Record<OperatorVerb, () => void>>

const talking: ReadonlySet<DeskMode> = new Set(['talking'])
const speaking: ReadonlySet<DeskMode> = new Set(['talking', 'consulted'])
const endable: ReadonlySet<DeskMode> = new Set(['talking', 'consulted', 'dialling', 'callingBack', 'recovered'])

/** What one press means at this moment, whether it comes from a key, from another program or from the headset. Where it means nothing it does nothing. */
export const operatorVerbs = (desk: DeskActor): OperatorVerbs => {
  const mode = () => deskMode(desk.getSnapshot())
  const call = () => {
    const it = callOf(desk.getSnapshot())
    return it ? callView(it.getSnapshot()) : null
  }
  const callWhile = (modes: ReadonlySet<DeskMode>) => (modes.has(mode()) ? call() : null)
  return {
    answer: () => {
      if (mode() === 'ringing') desk.send({ type: 'operator.answered' })
    },
    reject: () => {
      if (mode() === 'ringing') desk.send({ type: 'operator.rejected' })
    },
    hold: () => {
      const view = callWhile(talking)
      if (view && !isPassingOn(view.transfer)) desk.send({ type: view.hold.state === 'held' ? 'operator.resumed' : 'operator.askedToHold' })
    },
    mute: () => {
      const view = callWhile(speaking)
      if (view) desk.send({ type: view.mute.muted ? 'operator.unmuted' : 'operator.muted' })
    },
    end: () => {
      const view = callWhile(talking)
      if (view) desk.send({ type: endPress(view) })
      else if (endable.has(mode())) desk.send({ type: 'operator.askedToEnd' })
    },
    transfer: () => {
      if (callWhile(talking)?.transfer.state === 'none') desk.send({ type: 'operator.askedToTransfer' })
    },
    next: () => {
      const script = scriptOf(desk.getSnapshot())
      if (script && stepView(script.getSnapshot()).can.proceed) desk.send({ type: 'operator.proceeded' })
    },
  }
}
