import type { DutyKind } from '../asuo/duty.ts'
import { hasSolution } from './completeness.ts'
import type { ScriptFacts } from './facts.ts'

/** Nobody answered whether it is solved, and nobody need be asked: the caller had agreed before, or there was nothing to solve. */
const needsNoAnswer: ReadonlySet<string> = new Set(['callerAgreedEarlier', 'informationOnly', 'mistakenCall'])

/** What a call that leaves the desk still owes its caller (clauses 1.3, 1.11, 1.12); whoever was handed on is owed by the colleague. */
export const dutiesOwed = (facts: ScriptFacts): readonly DutyKind[] => {
  const { ticket, handedOn, outcome, toldNumber, latch } = facts
  if (ticket === null || handedOn !== null) return []
  const owesNumber = ticket.origin !== 'continued' && (ticket.uin === null || toldNumber !== ticket.uin)
  const isUnanswered = latch === null || ('missed' in latch && !needsNoAnswer.has(latch.missed))
  const owesQuestion = outcome === 'solved' && isUnanswered && hasSolution(facts)
  return [
    ...(owesNumber ? (['tellUin'] as const) : []),
    ...(outcome === 'later' ? (['sendAnswer'] as const) : []),
    ...(owesQuestion ? (['askSolved'] as const) : []),
  ]
}
