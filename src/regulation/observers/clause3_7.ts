import { missingEmail, missingInformation } from '../completeness.ts'
import { finding, type Observer } from './evidence.ts'

/** 3.7 — before a ticket is handed over, the necessary and sufficient information is asked. */
export const clause3_7: Observer = ({ facts }) => {
  if (facts.outcome !== 'escalated') return finding('notApplicable')
  const missing = [...missingInformation(facts), ...missingEmail(facts).filter((what) => what === 'email')]
  if (missing.length === 0) return finding('met', { complete: true })
  return finding(facts.callEnded === null ? 'unknown' : 'missed', { complete: false, missing: missing.join(', ') })
}
