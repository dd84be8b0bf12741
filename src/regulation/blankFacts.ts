import { type ScriptFacts, textField } from './facts.ts'

/** What is known when the telephone is answered: nothing. */
export const blankFacts = (): ScriptFacts => ({
  branch: null,
  organisation: null,
  texts: Object.fromEntries(textField.options.map((field) => [field, ''])) as ScriptFacts['texts'],
  category: null,
  candidate: null,
  follows: null,
  ticket: null,
  numberWrittenDown: false,
  toldNumber: null,
  emailRead: false,
  outcome: null,
  refusalReason: null,
  latch: null,
  disputed: [],
  endAsked: false,
  trail: [],
  explained: {},
  orders: [],
  callEnded: null,
})
