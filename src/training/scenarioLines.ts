import type { Line, Scenario } from './scenario.ts'

/** Every sentence a scenario may need, in the order of the file: what must have a recording. */
export function scenarioLines(scenario: Scenario): readonly Line[] {
  const { silence, hold } = scenario.reactions
  const said = scenario.steps.flatMap((step) => (step.do === 'say' ? [step.line] : []))
  return [...said, silence.ask, silence.farewell, hold.whenWarned, hold.whenNot]
}
