import { emailOf } from '../regulation/completeness.ts'
import type { ScriptFacts } from '../regulation/facts.ts'
import type { EscalationContent, RefusalContent } from '../regulation/orderContent.ts'
import type { NewOrder, ScriptOrder } from '../regulation/scriptOrder.ts'
import { callSummary } from './callSummary.ts'
import { shorten } from './shorten.ts'
import { ticketContentOf } from './ticketContent.ts'

const trimmed = (facts: ScriptFacts, field: keyof ScriptFacts['texts'], longest: number): string =>
  shorten(facts.texts[field].trim(), longest)

const escalationOf = (facts: ScriptFacts): EscalationContent => {
  const procurementNumber = trimmed(facts, 'procurementNumber', 200)
  const errorText = trimmed(facts, 'errorText', 20_000)
  return {
    callerEmail: emailOf(facts) ?? '',
    information: {
      whatHappened: trimmed(facts, 'whatHappened', 20_000),
      whereInSystem: trimmed(facts, 'whereInSystem', 2_000),
      stepsTaken: trimmed(facts, 'stepsTaken', 20_000),
      ...(procurementNumber ? { procurementNumber } : {}),
      ...(errorText ? { errorText } : {}),
    },
  }
}

const refusalOf = (facts: ScriptFacts): RefusalContent => ({
  reasonCode: facts.refusalReason ?? 'other',
  explanation: trimmed(facts, 'refusalExplanation', 4_000),
  redirectTo: trimmed(facts, 'redirectTo', 500),
})

/** The order in its place, with all it says taken from the facts of this moment. */
export const writtenOrder = (order: NewOrder, nth: number, facts: ScriptFacts): ScriptOrder => {
  switch (order.type) {
    case 'order.register':
      return { ...order, nth, notSaved: false, content: ticketContentOf(facts) }
    case 'order.escalate':
      return { ...order, nth, content: escalationOf(facts) }
    case 'order.refuse':
      return { ...order, nth, content: refusalOf(facts) }
    case 'order.summarise':
      return { ...order, nth, content: callSummary(facts) }
    default:
      return { ...order, nth }
  }
}
