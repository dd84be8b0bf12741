import type { EmailTemplate } from '../asuo/email.ts'
import type { EmailOutbound } from '../asuo/emailOutbound.ts'
import { ticketNumbersIn } from '../regulation/text/ticketNumbers.ts'
import type { LetterTicket } from './letterTicket.ts'
import { type LetterWording, letterWording } from './letterWording.ts'
import { plainSubject } from './plainSubject.ts'

type NumberedTicket = Pick<LetterTicket, 'uin' | 'provisionalNumber' | 'subject'>

export interface Letter {
  readonly subject: string
  readonly body: string
}

/** What a template says where the operator wrote nothing; null where there is nothing to say without him. */
const ownBody = (template: EmailTemplate, ticket: NumberedTicket, words: LetterWording): string | null => {
  if (template === 'registered') {
    const provisional = ticket.provisionalNumber === null ? [] : [words.provisional(ticket.provisionalNumber)]
    return [words.registered(ticket.uin), ...provisional, words.howToGoOn(ticket.uin)].join('\n\n')
  }
  if (template === 'escalated') return words.escalated
  return template === 'resolution_check' ? words.resolutionCheck : null
}

/** The text with a paragraph put in at a place. */
export const withParagraph = (text: string, place: number, paragraph: string): string =>
  [text.slice(0, place).trim(), paragraph, text.slice(place).trim()].filter((each) => each !== '').join('\n\n')

/** The number stands below the greeting, which may not be the first paragraph. */
const withNumber = (text: string, uin: string, words: LetterWording): string => {
  if (ticketNumbersIn(text).includes(uin)) return text
  const ends = [...text.matchAll(/\n[^\S\n]*\n|$/g)].map(({ index }) => index)
  return withParagraph(text, ends.find((end) => words.greets(text.slice(0, end))) ?? 0, words.number(uin))
}

/** The question stands above the farewell. */
const withQuestion = (text: string, words: LetterWording): string =>
  words.asks(text) ? text : withParagraph(text, words.parts.exec(text)?.index ?? text.length, words.question)

const mustAsk: ReadonlySet<EmailTemplate> = new Set(['answer', 'resolution_check'])

/**
 * A mail that greets, names the number (2.1) and, after a solution, asks whether it solved the problem (2.2): each is added where the
 * text lacks it. Null where the template needs a text and there is none.
 */
export const composeLetter = (
  template: EmailTemplate,
  ticket: NumberedTicket,
  text: string | null,
  locale: EmailOutbound['locale'],
): Letter | null => {
  const words = letterWording[locale]
  const said = text ?? ownBody(template, ticket, words)
  if (said === null) return null
  const greeted = words.greets(said) ? said.trim() : withParagraph(said, 0, words.greeting)
  const numbered = withNumber(greeted, ticket.uin, words)
  const asking = mustAsk.has(template) ? withQuestion(numbered, words) : numbered
  const body = words.parts.test(asking) ? asking : withParagraph(asking, asking.length, words.farewell)
  return { subject: `[${ticket.uin}] ${plainSubject(ticket.subject)}`, body: `${body}\n` }
}
