import { hasSolution } from '../completeness.ts'
import { numberedSteps } from '../solutionSteps.ts'
import { entriesOf, finding, isLive, isUndecided, type Observer, secondsBetween, wasInCall } from './evidence.ts'

/** 1.7 — within the first line's competence the solution is given during the call, and recorded before its end. */
export const clause1_7: Observer = (evidence) => {
  const { facts, chronicle } = evidence
  if (facts.outcome === 'escalated' || facts.outcome === 'refused' || facts.outcome === 'later')
    return finding('notApplicable', { outcome: facts.outcome })
  const recorded = entriesOf(evidence, 'solutionRecorded').find((entry) => wasInCall(chronicle, entry))
  const inCall = recorded !== undefined && wasInCall(chronicle, recorded)
  const told = {
    solutionLetters: facts.texts.solution.trim().length,
    numberedSteps: numberedSteps(facts.texts.solution),
    secondsToSolution: secondsBetween(chronicle, entriesOf(evidence, 'answered')[0], recorded),
  }
  if (inCall && hasSolution(facts)) return finding('met', told)
  if (facts.ticket === null && !isLive(evidence)) return finding('notApplicable', { reason: 'noTicket' })
  return finding(isUndecided(evidence) ? 'unknown' : 'missed', told)
}
