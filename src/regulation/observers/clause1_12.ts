import { emailOf } from '../completeness.ts'
import { entriesOf, finding, isLive, type Observer } from './evidence.ts'

/** 1.12 — passed on or answered later: the caller's e-mail is taken and read back. A provisional number needs it as well. */
export const clause1_12: Observer = (evidence) => {
  const { facts } = evidence
  const isNeeded = facts.outcome === 'escalated' || facts.outcome === 'later' || facts.ticket?.provisionalNumber != null
  if (!isNeeded && facts.outcome === null && isLive(evidence)) return finding('unknown')
  if (!isNeeded) return finding('notApplicable', { outcome: facts.outcome })
  const told = {
    emailValid: emailOf(facts) !== null,
    emailReadBack: facts.emailRead,
    readBacks: entriesOf(evidence, 'emailReadBack').length,
  }
  if (told.emailValid && told.emailReadBack) return finding('met', told)
  return finding(isLive(evidence) ? 'unknown' : 'missed', told)
}
