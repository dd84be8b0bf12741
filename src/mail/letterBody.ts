import type { EmailOutbound } from '../asuo/emailOutbound.ts'
import { ticketNumbersIn } from '../regulation/text/ticketNumbers.ts'
import { letterWording } from './letterWording.ts'

/** A paragraph longer than this says more than its number or its question. */
const longestFrame = 160
const oneSentence = /^[^.!?\n]*[.!?,]*$/

const paragraphsOf = (text: string): readonly string[] => text.split(/\n[^\S\n]*\n/).map((each) => each.trim())

/**
 * What a letter has to say: without the greeting, the number, the closing question and the farewell that every letter has. It is what
 * stays when the letter becomes one of another kind, and what the ticket keeps as its solution. Empty where there is nothing else.
 */
export const letterBody = (text: string, locale: EmailOutbound['locale']): string => {
  const words = letterWording[locale]
  const parting = words.parts.exec(text)?.index ?? text.length
  const beyond = paragraphsOf(text.slice(parting)).slice(1)
  const paragraphs = paragraphsOf(text.slice(0, parting))
  const isFrame = (paragraph: string, place: number): boolean => {
    if (paragraph === '') return true
    if (paragraph.length > longestFrame) return false
    const isGreeting = place === 0 && words.greets(paragraph) && oneSentence.test(paragraph) && ticketNumbersIn(paragraph).length === 0
    const isNumber = place <= 1 && ticketNumbersIn(paragraph).length > 0 && words.isNumber(paragraph)
    return isGreeting || isNumber || paragraph === words.question
  }
  // What stands below the signature was written by somebody, too.
  return [...paragraphs.filter((paragraph, place) => !isFrame(paragraph, place)), ...beyond].filter((each) => each !== '').join('\n\n')
}
