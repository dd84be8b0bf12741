import type { OpenCall } from '#core/desk/openCall'
import { type ScriptSnapshot, stepOf } from '#core/regulation/scriptSelectors'
import { ticketContentOf } from '#core/tickets/ticketContent'
import { ticketDraft } from '#core/tickets/ticketDraft'
import { anna } from './fakes/fakeTelephone.ts'
import { ticketId } from './scriptWalks.ts'

export const callId = '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11'

/** The call on the desk whose script stands so. */
export const openCallOf = (script: ScriptSnapshot, caller: Partial<OpenCall['caller']> = {}): OpenCall => ({
  version: 1,
  callId,
  direction: 'incoming',
  leg: null,
  handoverId: null,
  foreignOrders: 0,
  caller: { ...anna, ...caller },
  training: true,
  agentId: 'operator',
  step: stepOf(script),
  facts: script.context,
  chronicle: [],
})

/** The registration that would go to ASUO if it were ordered now. */
export const draftOf = (script: ScriptSnapshot, caller: Partial<OpenCall['caller']> = {}) =>
  ticketDraft({ externalId: ticketId, content: ticketContentOf(script.context) }, openCallOf(script, caller), 0)
