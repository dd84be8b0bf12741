import type { ScriptFacts } from '#core/regulation/facts'
import type { StepName } from '#core/regulation/step'
import { readInn } from '#core/tickets/inn'

/** Another INN is being typed over the one that was given: the old organisation must not be taken for the new one. */
export const unfinishedInn = (step: StepName, { organisation, texts }: ScriptFacts): boolean => {
  const { digits } = readInn(texts.inn)
  return step === 'identifying' && digits !== '' && organisation !== null && 'inn' in organisation && organisation.inn !== digits
}
