import type { Handover, HandoverOffer } from '#core/asuo/handover'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { stepOf } from '#core/regulation/scriptSelectors'
import { scriptAfter } from './afterEvents.ts'
import { anna } from './fakes/fakeTelephone.ts'

export const handoverId = '0192f3c4-0000-7000-8000-00000000aa01'

/** A colleague whose consultation rings here. */
export const pavel = { number: '102', name: 'Ершов Павел', queueName: null, queueWaitMs: null, pbxUniqueId: null }

/** What the colleague's panel deposits when its script has come so far. */
export const offerAfter = (...events: readonly ScriptEvent[]): HandoverOffer => {
  const script = scriptAfter(...events)
  return {
    callId: '7f1d5c5e-33c1-4a5e-9f0e-0000000000aa',
    caller: anna,
    step: stepOf(script),
    facts: script.context,
    callerClock: { queueWaitMs: 40_000, holdMs: 30_000, silenceMs: 5_000 },
    waits: 'hold',
  }
}

/** The same as ASUO tells it five seconds later. */
export const handoverAfter = (...events: readonly ScriptEvent[]): Handover => ({
  ...offerAfter(...events),
  handoverId,
  from: { agentId: 'colleague', name: 'Ершов Павел Игоревич', extension: '102' },
  ageMs: 5_000,
  expiresAt: '2026-01-01T00:30:00.000Z',
  taken: null,
})
