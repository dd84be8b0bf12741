import type { StepName } from '#core/regulation/step'
import { phrasesOf } from '#core/wording/spokenPhrases'
import type { WordingPack } from '#core/wording/wordingPack'
import type { OwnText } from './text.ts'

const titled = (steps: OwnText['steps'], titles: WordingPack['steps']) =>
  Object.fromEntries(Object.entries(steps).map(([step, words]) => [step, { ...words, title: titles[step as StepName] }])) as {
    readonly [S in StepName]: OwnText['steps'][S] & { readonly title: string }
  }

/** The panel's own words with the customer's in their places: what is said, asked and chosen in a call. */
export const withWording = (own: OwnText, pack: WordingPack) => ({
  ...own,
  addressees: pack.addressees,
  phrases: phrasesOf(pack),
  steps: titled(own.steps, pack.steps),
  script: {
    ...own.script,
    describing: { ...own.script.describing, questionWords: pack.questions },
    escalating: { ...own.script.escalating, questions: pack.checklist },
    refusing: { ...own.script.refusing, reasons: pack.refusals },
  },
})
