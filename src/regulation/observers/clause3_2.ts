import { finding, type Observer } from './evidence.ts'

/** 3.2 — clarifying questions in a form that is understood: ready ones were asked. Questions in the operator's own words are heard by no machine. */
export const clause3_2: Observer = ({ facts }) => {
  const told = { questionsAsked: facts.asked.length }
  return facts.asked.length > 0 ? finding('met', told) : finding('unknown', { reason: 'speech', ...told })
}
