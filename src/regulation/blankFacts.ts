import { blankTexts, type ScriptFacts } from './facts.ts'

/** What is known when the telephone is answered: nothing. */
export const blankFacts = (): ScriptFacts => ({
  branch: null,
  organisation: null,
  texts: blankTexts(),
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
  asked: [],
  orders: [],
  handedOn: null,
  callEnded: null,
})
