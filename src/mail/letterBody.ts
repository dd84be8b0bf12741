import type { EmailOutbound } from '../asuo/emailOutbound.ts'
import { ticketNumbersIn } from '../regulation/text/ticketNumbers.ts'
import { letterWording } from './letterWording.ts'

/** A paragraph longer than this says more than its number or its question. */
const longestFrame = 160
const oneSentence = /^[^.!?\n]*[.!?,]*$/

const paragraphsOf = (text: string): readonly string[] => text.split(/\n[^\S\n]*\n/).map((each) => each.trim())
const joined = (paragraphs: readonly string[]): string => paragraphs.filter((each) => each !== '').join('\n\n')

export interface LetterParts {
  /** As it was written; null where the letter does not begin with one. */
  readonly greeting: string | null
  /** What is left without greeting, number, closing question and farewell. */
  readonly said: string
  /** From the line of the farewell to the end, whatever stands below it; null where there is none. */
  readonly farewell: string | null
}

/** The frame that every letter has, and what stands in it. */
export const letterParts = (text: string, locale: EmailOutbound['locale']): LetterParts => {
  const words = letterWording[locale]
  const parting = words.parts.exec(text)?.index
  const [first = '', ...rest] = paragraphsOf(text.slice(0, parting))
  const isGreeting = first.length <= longestFrame && words.greets(first) && oneSentence.test(first) && ticketNumbersIn(first).length === 0
  const isFrame = (paragraph: string, place: number): boolean => {
    if (paragraph.length > longestFrame) return false
    const isNumber = place <= 1 && ticketNumbersIn(paragraph).length > 0 && words.isNumber(paragraph)
    return isNumber || paragraph === words.question
  }
  return {
    greeting: isGreeting ? first : null,
    said: joined([isGreeting ? '' : first, ...rest].filter((paragraph, place) => !isFrame(paragraph, place))),
    farewell: parting === undefined ? null : text.slice(parting).trim(),
  }
}

/**
 * What a letter has to say: without the greeting, the number, the closing question and the farewell that every letter has. It is what
 * the ticket keeps as its solution. Empty where there is nothing else.
 */
export const letterBody = (text: string, locale: EmailOutbound['locale']): string => {
  const { said, farewell } = letterParts(text, locale)
  // What stands below the signature was written by somebody, too.
  return joined([said, ...paragraphsOf(farewell ?? '').slice(1)])
}
