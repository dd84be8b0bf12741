import type { EmailTemplate } from '#core/asuo/email'
import type { EmailOutbound } from '#core/asuo/emailOutbound'
import { plainSubject } from '../mailTicket.ts'
import { type LetterWording, letterWording } from './wording.ts'

export interface LetterTicket {
  readonly uin: string
  readonly provisionalNumber: string | null
  readonly subject: string
}

export interface Letter {
  readonly subject: string
  readonly body: string
}

/** What a template says where the operator wrote nothing; null where there is nothing to say without him. */
const ownBody = (template: EmailTemplate, ticket: LetterTicket, words: LetterWording): string | null => {
  if (template === 'registered') {
    const provisional = ticket.provisionalNumber === null ? [] : [words.provisional(ticket.provisionalNumber)]
    return [words.registered(ticket.uin), ...provisional, words.howToGoOn(ticket.uin)].join('\n\n')
  }
  if (template === 'escalated') return words.escalated
  return template === 'resolution_check' ? words.resolutionCheck : null
}

const mustAsk: ReadonlySet<EmailTemplate> = new Set(['answer', 'resolution_check'])

/**
 * A mail that greets, names the number (2.1) and, after a solution, asks whether it solved the problem (2.2): each is added where the
 * text lacks it. Null where the template needs a text and there is none.
 */
export const composeLetter = (
  template: EmailTemplate,
  ticket: LetterTicket,
  text: string | null,
  locale: EmailOutbound['locale'],
): Letter | null => {
  const words = letterWording[locale]
  const said = text ?? ownBody(template, ticket, words)
  if (said === null) return null
  const paragraphs = [
    ...(words.greets.test(said) ? [] : [words.greeting]),
    ...(said.includes(ticket.uin) ? [] : [words.number(ticket.uin)]),
    said.trim(),
    ...(mustAsk.has(template) && !words.asks.test(said) ? [words.question] : []),
    ...(text === null || !text.includes(words.farewell) ? [words.farewell] : []),
  ]
  return { subject: `[${ticket.uin}] ${plainSubject(ticket.subject)}`, body: `${paragraphs.join('\n\n')}\n` }
}
