import { entriesOf, finding, isLive, isUndecided, type Observer, secondsBetween, wasInCall } from './evidence.ts'

/**
 * 1.3 — a new ticket is registered during the call and its number told and written down. A provisional number meets it only
 * together with the UIN that replaced it; until then the duty to tell the UIN stands and nothing is decided.
 */
export const clause1_3: Observer = (evidence) => {
  const { facts, chronicle } = evidence
  const { ticket } = facts
  if (ticket?.origin === 'continued') return finding('notApplicable', { reason: 'continued' })
  if (ticket === null) {
    if (facts.branch !== 'new' && !isLive(evidence)) return finding('notApplicable', { reason: 'noTicket' })
    return finding(isUndecided(evidence) ? 'unknown' : 'missed', { uin: null })
  }
  const bound = entriesOf(evidence, 'ticketBound').find((entry) => entry.ref === ticket.ref)
  const wasBound = entriesOf(evidence, 'takenOver').some((entry) => entry.ticketRef === ticket.ref)
  const written = entriesOf(evidence, 'numberWrittenDown').at(-1)
  const told = {
    uin: ticket.uin,
    provisionalNumber: ticket.provisionalNumber,
    numberWrittenDown: facts.numberWrittenDown,
    secondsToUin: secondsBetween(chronicle, bound, entriesOf(evidence, 'uinArrived')[0]),
    secondsToTick: secondsBetween(chronicle, bound, written),
    registeredInCall: wasBound || (bound !== undefined && wasInCall(chronicle, bound)),
  }
  if (!told.registeredInCall) return finding(isLive(evidence) ? 'unknown' : 'missed', told)
  if (ticket.uin === null) return finding('unknown', told)
  if (facts.numberWrittenDown && facts.toldNumber === ticket.uin) return finding('met', told)
  return finding(isUndecided(evidence) ? 'unknown' : 'missed', told)
}
