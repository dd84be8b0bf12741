import type { StepName } from '../regulation/step.ts'

/** What the phrases are built from. `hour` is the local hour 0–23, `spokenNumber` is dictated («эс-пэ, сорок два — семнадцать»). */
export interface Spoken {
  readonly operator: string
  /** We called: nobody greets himself into a call that he dialled as one who was called. */
  readonly isOutgoing: boolean
  readonly hour: number
  readonly queueWaitMs: number | null
  readonly callerName: string | null
  readonly number: string | null
  readonly spokenNumber: string
  readonly subject: string | null
  readonly redirectTo: string | null
}

/** Nothing is spoken once the caller is gone. */
export type SpokenStep = Exclude<StepName, 'wrappingUp' | 'finished'>

export type Phrases = { readonly [S in SpokenStep]: (spoken: Spoken) => readonly [said: string, saidOtherwise: string] }
