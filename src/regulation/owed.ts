import { hasEssence, hasSolution, isReadyToRefuse, mayRegister, missingEmail, missingInformation } from './completeness.ts'
import type { ScriptFacts } from './facts.ts'
import { isLatchSettled } from './latch.ts'

/** What the call still owes its caller; the words stand in `renderer/text/`. */
export type Owed =
  /** The latch has neither answer nor reason: «Готов к следующему вызову» waits for it. */
  | 'latchReason'
  /** No ticket is bound and no reason for it is given: the same. */
  | 'ticketReason'
  /** The matter was told but not registered. */
  | 'registration'
  /** The UIN has not come yet, or came and was not told. */
  | 'tellUin'
  | 'email'
  | 'information'
  | 'refusal'
  | 'solution'

/** In the order of urgency; empty when nothing is owed. */
export const owedBy = (facts: ScriptFacts): readonly Owed[] => {
  const { ticket, outcome, handedOn } = facts
  if (handedOn !== null) return handedOn.taken || ticket !== null || !(hasEssence(facts) || mayRegister(facts)) ? [] : ['registration']
  const isOwn = ticket !== null && ticket.origin !== 'continued'
  const needsEmail = outcome === 'escalated' || outcome === 'later' || (isOwn && ticket.uin === null)
  const owes: Readonly<Record<Owed, boolean>> = {
    latchReason: ticket !== null && !isLatchSettled(facts),
    ticketReason: ticket === null && !isLatchSettled(facts),
    registration: ticket === null && (hasEssence(facts) || mayRegister(facts)),
    tellUin: isOwn && (ticket.uin === null || facts.toldNumber !== ticket.uin),
    email: needsEmail && missingEmail(facts).includes('email'),
    information: outcome === 'escalated' && missingInformation(facts).length > 0,
    refusal: outcome === 'refused' && !isReadyToRefuse(facts),
    solution: outcome === 'solved' && !hasSolution(facts),
  }
  return (Object.keys(owes) as Owed[]).filter((what) => owes[what])
}
