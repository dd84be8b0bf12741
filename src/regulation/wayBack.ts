import type { ScriptFacts } from './facts.ts'
import { type StepName, stepName } from './step.ts'

/** Steps that are only passed through: a wait, and the provisional number once the real one is known. */
const isPassed = (facts: ScriptFacts, step: string): boolean =>
  step === 'registering' || (step === 'provisional' && facts.ticket?.uin != null)

/** Where «Назад» leads from the present step; null at the first one. */
export const previousStep = (facts: ScriptFacts): StepName | null =>
  stepName.safeParse(
    facts.trail
      .slice(0, -1)
      .filter((step) => !isPassed(facts, step))
      .at(-1),
  ).data ?? null

/** The step a kept call stood on; null for a call that begins. */
export const keptStep = (facts: ScriptFacts): StepName | null => stepName.safeParse(facts.trail.at(-1)).data ?? null

/** One guarded way per step: a chart has no computed targets. */
export const waysBack = stepName.options.map((step) => ({
  guard: { type: 'cameFrom' as const, params: { step } },
  target: `.${step}`,
}))

/** The same for a call that comes back after a reload. */
export const waysToKeptStep = stepName.options.map((step) => ({
  guard: { type: 'stoodAt' as const, params: { step } },
  target: step,
}))
