import { hasSolution } from '../completeness.ts'
import { numberedSteps } from '../solutionSteps.ts'
import { finding, type Observer } from './evidence.ts'

/** 3.4 — the solution is given in detail, in steps where possible. Whether a solution without steps could have had some, nobody here knows. */
export const clause3_4: Observer = ({ facts }) => {
  if (!hasSolution(facts)) return finding('notApplicable')
  const steps = numberedSteps(facts.texts.solution)
  return finding(steps > 0 ? 'met' : 'unknown', { numberedSteps: steps, solutionLetters: facts.texts.solution.trim().length })
}
