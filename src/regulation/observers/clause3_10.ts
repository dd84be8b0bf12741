import { finding, type Observer } from './evidence.ts'

/** 3.10 — a call about a registered ticket stays inside it. Whether another question really arose, no machine hears. */
export const clause3_10: Observer = ({ facts }) => {
  if (facts.branch !== 'registered') return finding(facts.branch === null ? 'unknown' : 'notApplicable')
  if (facts.ticket?.origin === 'continued') return finding('met', { ticket: facts.ticket.uin })
  if (facts.follows !== null && facts.candidate?.closed === true)
    return finding('notApplicable', { reason: 'closed', follows: facts.follows })
  return finding('unknown', { follows: facts.follows })
}
