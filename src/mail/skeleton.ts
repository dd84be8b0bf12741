import type { EmailTemplate } from '../asuo/email.ts'
import type { EmailOutbound } from '../asuo/emailOutbound.ts'
import { composeLetter } from './composeLetter.ts'
import type { LetterTicket } from './letterTicket.ts'
import { letterWording } from './letterWording.ts'

interface Wanted {
  readonly template: EmailTemplate
  readonly ticket: LetterTicket
  /** What the operator has to say; where it is empty the template says what it can. */
  readonly body: string
  /** First name and patronymic; null greets without a name. */
  readonly greeted: string | null
  readonly operator: string
  /** As the operator wrote it; the usual one where there is none. */
  readonly greeting?: string | null
  /** The same, from its first line to the end of the letter. */
  readonly farewell?: string | null
  readonly locale: EmailOutbound['locale']
}

const ownWords = ({ template, ticket, locale }: Wanted): string => {
  const words = letterWording[locale]
  if (template === 'answer') return ticket.resolution === null ? words.firstStep : `${words.answer}\n\n${ticket.resolution}`
  if (template === 'information_request') return words.informationRequest
  return template === 'refused' ? words.refusal : ''
}

/**
 * A whole letter to begin with, as the service would compose it: greeting, number, what there is to say, the question where a solution
 * is told, farewell with the operator's name.
 */
export const letterSkeleton = (wanted: Wanted): string => {
  const { template, ticket, body, greeted, operator, locale } = wanted
  const words = letterWording[locale]
  const said = body.trim() === '' ? ownWords(wanted) : body
  const own = said === '' ? composeLetter(template, ticket, null, locale)?.body : undefined
  const text = own === undefined ? said : own.replace(words.greeting, '').replace(words.farewell, '')
  const usual = greeted === null ? words.greeting : words.greetingTo(greeted)
  const greeting = wanted.greeting ?? (words.greets(text) ? '' : usual)
  const whole = [greeting, text.trim(), wanted.farewell ?? words.signedBy(operator)].filter((part) => part !== '').join('\n\n')
  return (composeLetter(template, ticket, whole, locale)?.body ?? whole).trimEnd()
}
