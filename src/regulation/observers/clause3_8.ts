import { missingRefusal } from '../completeness.ts'
import { finding, type Observer } from './evidence.ts'

/** 3.8 — a refusal says politely what to do and whom to turn to: reason, explanation and addressee are recorded. */
export const clause3_8: Observer = ({ facts }) => {
  if (facts.outcome !== 'refused') return finding('notApplicable')
  const missing = missingRefusal(facts)
  if (missing.length === 0) return finding('met', { reason: facts.refusalReason })
  return finding(facts.callEnded === null ? 'unknown' : 'missed', { missing: missing.join(', ') })
}
