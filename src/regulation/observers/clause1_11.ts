import { finding, type Observer, wasCutOff } from './evidence.ts'

/** 1.11 — solved during the call: at the end the caller is asked whether it is. */
export const clause1_11: Observer = (evidence) => {
  const { facts } = evidence
  const answer = facts.latch !== null && 'answer' in facts.latch ? facts.latch.answer : null
  const reason = facts.latch !== null && 'missed' in facts.latch ? facts.latch.missed : null
  if (answer !== null) return finding('met', { answer })
  if (facts.ticket === null && (reason !== null || facts.callEnded !== null))
    return finding('notApplicable', { reason: reason ?? 'noTicket' })
  if (facts.outcome !== null && facts.outcome !== 'solved') return finding('notApplicable', { outcome: facts.outcome })
  if (facts.callEnded === null) return finding('unknown')
  return finding(wasCutOff(evidence) && reason === null ? 'unknown' : 'missed', { missedReason: reason, endedBy: facts.callEnded.by })
}
