import type { CallEvent } from '#core/telephony/callEvent'
import { callId, callStory, talking } from './callStory.ts'

export const consultCallId = '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c99'
export const consulted: CallEvent = { type: 'operator.consulted', number: '102', consultCallId }
export const sipHeld: CallEvent = { type: 'sip.held', callId }
export const answers: CallEvent = { type: 'consult.established', callId: consultCallId }
export const hangsUp = (cause: 'normal' | 'busy' | 'declined' = 'normal'): CallEvent => ({
  type: 'consult.ended',
  callId: consultCallId,
  by: cause === 'normal' ? 'caller' : 'line',
  cause,
})
export const called: readonly CallEvent[] = [...talking, { type: 'operator.askedToTransfer' }, consulted, sipHeld]
export const spoken: readonly CallEvent[] = [...called, answers]
export const connecting: readonly CallEvent[] = [...spoken, { type: 'operator.connected' }]

export const at = (...events: readonly CallEvent[]) => {
  const call = callStory()
  call.tell(...events)
  return call
}
