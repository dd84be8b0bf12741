import { statusAhead } from '../ordersDue.ts'
import { finding, type Observer } from './evidence.ts'

/** 3.9 — every ticket ends with a solution. A call can only show that it did; one left open is decided later, by ASUO's own record. */
export const clause3_9: Observer = ({ facts }) => {
  if (facts.ticket === null) return finding('notApplicable', { reason: 'noTicket' })
  const status = statusAhead(facts)
  return finding(status === 'closed' || status === 'refused' ? 'met' : 'unknown', { status })
}
