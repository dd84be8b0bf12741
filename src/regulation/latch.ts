import { isReadyToEscalate, isReadyToRefuse, missingEmail } from './completeness.ts'
import type { ScriptFacts } from './facts.ts'

/** The way chosen was walked to its end: handed over, put off with an address, or refused with an explanation. */
const isOtherwiseDone = (facts: ScriptFacts): boolean => {
  if (facts.outcome === 'escalated') return isReadyToEscalate(facts)
  if (facts.outcome === 'later') return missingEmail(facts).length === 0
  return facts.outcome === 'refused' && isReadyToRefuse(facts)
}

/**
 * Whether the end latch (settled.md 25) holds nothing any more. With a ticket: the caller's answer, a reason for its want, or
 * an outcome that leaves nothing to ask. Without one: a reason. A colleague who has the caller now asks him himself.
 */
export const isLatchSettled = (facts: ScriptFacts): boolean =>
  facts.handedOn !== null ||
  (facts.ticket === null ? facts.latch !== null && 'missed' in facts.latch : facts.latch !== null || isOtherwiseDone(facts))

/** «Завершить» hangs up at once: the latch is settled, or its question was asked already. A hang-up is never blocked. */
export const mayHangUp = (facts: ScriptFacts): boolean => facts.endAsked || isLatchSettled(facts)

/** «Готов к следующему вызову». */
export const mayFinish = isLatchSettled
