import { finding, isUndecided, type Observer } from './evidence.ts'

/** 3.11 — what cannot go on in the old ticket goes on in a new one, and each names the other: both links come with the registration. */
export const clause3_11: Observer = (evidence) => {
  const { follows, ticket } = evidence.facts
  if (follows === null) return finding('notApplicable')
  if (ticket?.origin === 'linked') return finding('met', { follows, ticket: ticket.uin ?? ticket.provisionalNumber ?? ticket.ref })
  return finding(isUndecided(evidence) ? 'unknown' : 'missed', { follows })
}
