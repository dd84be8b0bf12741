import type { OpenCall } from '#core/desk/openCall'
import { type ScriptSnapshot, stepOf } from '#core/regulation/scriptSelectors'
import { anna } from './fakes/fakeTelephone.ts'

export const callId = '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11'

/** The call on the desk whose script stands so. */
export const openCallOf = (script: ScriptSnapshot, caller: Partial<OpenCall['caller']> = {}): OpenCall => ({
  version: 1,
  callId,
  caller: { ...anna, ...caller },
  training: true,
  agentId: 'operator',
  step: stepOf(script),
  facts: script.context,
  chronicle: [],
})
