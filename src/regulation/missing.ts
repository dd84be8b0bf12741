import { hasEssence, hasSolution, type Missing, missingEmail, missingInformation, missingRefusal } from './completeness.ts'
import type { ScriptFacts } from './facts.ts'
import type { StepName } from './step.ts'

/** Why the step cannot be left forward yet; empty where «Далее» (or the step's own button) leads on. */
export const missingAt = (step: StepName, facts: ScriptFacts): readonly Missing[] => {
  switch (step) {
    case 'greeting':
      return facts.branch === null ? ['branch'] : []
    case 'identifying':
      return facts.organisation === null ? ['organisation'] : []
    case 'describing':
      if (facts.ticket !== null && facts.ticket.origin !== 'continued') return []
      return [
        ...(hasEssence(facts) ? [] : (['essence'] as const)),
        ...(facts.organisation === null ? (['organisation'] as const) : []),
        'ticket',
      ]
    case 'finding':
      return facts.candidate === null ? ['candidate'] : []
    case 'reviewing':
      return facts.ticket?.ref === facts.candidate?.ref || facts.follows !== null ? [] : ['decision']
    case 'solving': {
      const lacksSolution = !hasSolution(facts) && (facts.outcome === null || facts.outcome === 'solved')
      return [...(lacksSolution ? (['solution'] as const) : []), ...(facts.outcome === null ? (['decision'] as const) : [])]
    }
    case 'confirming':
      return facts.latch === null ? ['latchAnswer'] : []
    case 'escalating':
      return missingInformation(facts)
    case 'takingEmail':
      return missingEmail(facts)
    case 'refusing':
      return missingRefusal(facts)
    default:
      return []
  }
}
