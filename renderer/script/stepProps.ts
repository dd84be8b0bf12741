import type { ScriptFacts } from '#core/regulation/facts'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import type { StepView } from '#core/regulation/scriptSelectors'

/** What every step of the script is drawn from. */
export type StepProps = Readonly<{
  view: StepView
  facts: ScriptFacts
  send: (event: ScriptEvent) => void
}>
