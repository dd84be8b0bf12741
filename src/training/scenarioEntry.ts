import type { TrainingScenario } from '../bridge/session.ts'
import type { Scenario } from './scenario.ts'

/** A scenario as «Сценарии звонков» shows it. */
export const scenarioEntry = ({ id, title, goal, minutes, difficulty }: Scenario): TrainingScenario => ({
  id,
  title,
  goal,
  minutes,
  difficulty,
})
