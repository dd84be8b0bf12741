import type { ClauseNumber } from './clause.ts'
import type { ScriptFacts } from './facts.ts'
import type { StepName } from './step.ts'
import { stepName } from './step.ts'
import { stepClause } from './stepClause.ts'

/** One mark of the strip «✓ 1.1 ─ ● 1.3 ─ ○ 1.5». */
export interface StripMark {
  readonly step: StepName
  readonly clause: ClauseNumber | null
  readonly state: 'done' | 'current' | 'ahead'
}

const ending: Readonly<Record<NonNullable<ScriptFacts['outcome']>, readonly StepName[]>> = {
  solved: ['confirming', 'parting'],
  escalated: ['escalating', 'takingEmail', 'parting'],
  later: ['takingEmail', 'parting'],
  refused: ['refusing', 'parting'],
}

/** The steps that follow a step, as far as the facts foretell. */
const following = (step: StepName, facts: ScriptFacts): StepName | null => {
  if (step === 'greeting') return facts.branch === 'registered' ? 'finding' : 'identifying'
  if (step === 'reviewing') return facts.follows === null ? 'offeringHelp' : 'describing'
  if (step === 'describing' || step === 'registering')
    return facts.ticket?.provisionalNumber && !facts.ticket.uin ? 'provisional' : 'dictating'
  if (step === 'solving') return ending[facts.outcome ?? 'solved'][0] ?? null
  const plain: Partial<Record<StepName, StepName>> = {
    identifying: 'describing',
    finding: 'reviewing',
    dictating: 'offeringHelp',
    provisional: 'offeringHelp',
    offeringHelp: 'solving',
    confirming: 'parting',
    escalating: 'takingEmail',
    takingEmail: 'parting',
    refusing: 'parting',
  }
  return plain[step] ?? null
}

const ahead = (step: StepName, facts: ScriptFacts): StepName[] => {
  const next = following(step, facts)
  return next === null ? [] : [next, ...ahead(next, facts)]
}

const shown = (step: StepName): boolean => step !== 'registering' && step !== 'wrappingUp' && step !== 'finished'

/** The way walked, the step stood on, and the way foretold. While a ticket is being registered, its form is the current step. */
export const stepStrip = (facts: ScriptFacts): readonly StripMark[] => {
  const trail = facts.trail.map((step) => stepName.parse(step))
  const walked = trail.filter(shown)
  const current = trail.at(-1) ?? 'greeting'
  const isOver = current === 'wrappingUp' || current === 'finished'
  const mark = (step: StepName, state: StripMark['state']): StripMark => ({ step, clause: stepClause[step], state })
  return [
    ...walked.map((step, index) => mark(step, index === walked.length - 1 && !isOver ? 'current' : 'done')),
    ...(isOver ? [] : ahead(walked.at(-1) ?? 'greeting', facts).map((step) => mark(step, 'ahead'))),
  ]
}
