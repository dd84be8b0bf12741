import { hasAnyQuestion, hasClosingQuestion } from './closingQuestion.ts'
import { familiarAddress } from './familiarAddress.ts'
import { hasGreeting } from './letterGreeting.ts'
import { lowerCaseYou } from './lowerCaseYou.ts'
import { rudeness } from './rudeness.ts'
import { shouting } from './shouting.ts'
import { stepsAdvice } from './stepsAdvice.ts'
import type { Advice, Requirement } from './textFinding.ts'
import { miswrittenNumbersIn, ticketNumbersIn } from './ticketNumbers.ts'

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

/** Where the ticket's number stands, if only in letters a search does not find. */
const miswritten = ({ text, number }: LetterDraft): readonly Advice[] =>
  ticketNumbersIn(text).includes(number)
    ? []
    : miswrittenNumbersIn(text)
        .filter((each) => each.number === number)
        .map(({ place }) => ({ clause: '2.1', reason: 'miswrittenNumber', place }))

const numberRequirement = (draft: LetterDraft): readonly Requirement[] => {
  const told = ticketNumbersIn(draft.text)
  if (told.includes(draft.number) || miswritten(draft).length > 0) return []
  return [{ clause: '2.1', reason: told.length === 0 ? 'noNumber' : 'otherNumber', place: null }]
}

/** A question that is not known to be that of clause 2.2 is let pass, with a word. */
const unsureQuestion = ({ text, tellsSolution }: LetterDraft): readonly Advice[] =>
  tellsSolution && !hasClosingQuestion(text) && hasAnyQuestion(text) ? [{ clause: '2.2', reason: 'unsureQuestion', place: null }] : []

/** Checks a letter before it is sent. */
export const checkLetter = (draft: LetterDraft): LetterCheck => ({
  required: [
    ...(hasGreeting(draft.text) ? [] : [{ clause: '2.1' as const, reason: 'noGreeting' as const, place: null }]),
    ...numberRequirement(draft),
    ...(draft.tellsSolution && !hasClosingQuestion(draft.text) && !hasAnyQuestion(draft.text)
      ? [{ clause: '2.2' as const, reason: 'noQuestion' as const, place: null }]
      : []),
  ],
  advised: [...unsureQuestion(draft), ...miswritten(draft), ...(draft.tellsSolution ? checkSolution(draft.text) : checkManner(draft.text))],
})
