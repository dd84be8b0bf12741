import { finding, isUndecided, type Observer } from './evidence.ts'

/** 1.4 — a call about a registered ticket goes on inside that ticket, or in a new one that follows it. */
export const clause1_4: Observer = (evidence) => {
  const { branch, ticket, follows } = evidence.facts
  if (branch !== 'registered') return finding(branch === null ? 'unknown' : 'notApplicable')
  if (ticket === null) return finding(isUndecided(evidence) ? 'unknown' : 'missed')
  return finding('met', { ticket: ticket.uin ?? ticket.ref, origin: ticket.origin, follows })
}
