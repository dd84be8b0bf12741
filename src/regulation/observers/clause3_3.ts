import { finding, type Observer } from './evidence.ts'

/** 3.3 — everything said that the answer needs is recorded in ASUO: the texts of the call went there with its summary. */
export const clause3_3: Observer = ({ facts }) => {
  const letters = Object.values(facts.texts).reduce((sum, text) => sum + text.trim().length, 0)
  const isRecorded = facts.orders.some((order) => order.type === 'order.summarise')
  const told = { lettersTyped: letters, noteLetters: facts.texts.notes.trim().length, recorded: isRecorded }
  if (isRecorded) return finding('met', told)
  if (letters === 0) return finding('notApplicable', told)
  return finding(facts.ticket === null && facts.trail.at(-1) === 'finished' ? 'missed' : 'unknown', told)
}
