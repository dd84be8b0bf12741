import type { ClauseNumber } from './clause.ts'
import type { StepName } from './step.ts'

/** The clause a step stands for; null where the regulation has none of its own. */
export const stepClause: Readonly<Record<StepName, ClauseNumber | null>> = {
  greeting: '1.1',
  identifying: '1.2',
  describing: '1.3',
  registering: '1.3',
  dictating: '1.3',
  provisional: '1.3',
  finding: '1.4',
  reviewing: '1.4',
  offeringHelp: '1.5',
  solving: '1.7',
  confirming: '1.11',
  escalating: '3.7',
  takingEmail: '1.12',
  refusing: '3.8',
  parting: null,
  wrappingUp: null,
  finished: null,
}
