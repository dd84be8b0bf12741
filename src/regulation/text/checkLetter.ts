import { familiarAddress } from './familiarAddress.ts'
import { hasClosingQuestion, hasGreeting, ticketNumbersIn } from './letterFrame.ts'
import { lowerCaseYou } from './lowerCaseYou.ts'
import { rudeness } from './rudeness.ts'
import { shouting } from './shouting.ts'
import { stepsAdvice } from './stepsAdvice.ts'
import type { Advice, Requirement } from './textFinding.ts'

const byPlace = (one: Advice, other: Advice): number => (one.place?.from ?? -1) - (other.place?.from ?? -1)

/** How a text speaks to its reader (clauses 1.6 and 3.1), in the order of the text. A check advises: a machine does not know the tone. */
export const checkManner = (text: string): readonly Advice[] =>
  [...familiarAddress(text), ...lowerCaseYou(text), ...rudeness(text), ...shouting(text)].sort(byPlace)

/** A solution that is written down: its manner, and whether it goes by steps (clause 3.4). */
export const checkSolution = (text: string): readonly Advice[] => [...stepsAdvice(text), ...checkManner(text)]

/** A letter about to be sent. `number` is its ticket's: a UIN, or the provisional number; a solution has to ask whether it helped. */
export interface LetterDraft {
  readonly text: string
  readonly number: string
  readonly tellsSolution: boolean
}

export interface LetterCheck {
  /** Without these three the letter is not sent: greeting, number, question (clauses 2.1 and 2.2). */
  readonly required: readonly Requirement[]
  readonly advised: readonly Advice[]
}

const numberRequirement = ({ text, number }: LetterDraft): readonly Requirement[] => {
  const told = ticketNumbersIn(text)
  if (told.includes(number)) return []
  return [{ clause: '2.1', reason: told.length === 0 ? 'noNumber' : 'otherNumber', place: null }]
}

/** Checks a letter before it is sent. */
export const checkLetter = (draft: LetterDraft): LetterCheck => ({
  required: [
    ...(hasGreeting(draft.text) ? [] : [{ clause: '2.1' as const, reason: 'noGreeting' as const, place: null }]),
    ...numberRequirement(draft),
    ...(draft.tellsSolution && !hasClosingQuestion(draft.text)
      ? [{ clause: '2.2' as const, reason: 'noQuestion' as const, place: null }]
      : []),
  ],
  advised: draft.tellsSolution ? checkSolution(draft.text) : checkManner(draft.text),
})
