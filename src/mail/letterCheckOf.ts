import type { EmailTemplate } from '../asuo/email.ts'
import type { EmailOutbound } from '../asuo/emailOutbound.ts'
import type { LetterCheck } from '../asuo/letterCheck.ts'
import { checkLetter } from '../regulation/text/checkLetter.ts'
import { ticketNumbersIn } from '../regulation/text/ticketNumbers.ts'
import { letterWording } from './letterWording.ts'
import { tellsSolution } from './templates.ts'

/** Judges a letter as it goes out. The manner is known in Russian alone. */
export const letterCheckOf = (template: EmailTemplate, uin: string, text: string, locale: EmailOutbound['locale']): LetterCheck => {
  const solves = tellsSolution(template)
  if (locale !== 'ru') {
    const words = letterWording[locale]
    const namesNumber = ticketNumbersIn(text).includes(uin)
    return { greets: words.greets(text), namesNumber, asks: solves ? words.asks(text) : null, advised: [] }
  }
  const { required, advised } = checkLetter({ text, number: uin, tellsSolution: solves })
  // Asked again whether it is solved, nobody is told steps.
  const remarks = template === 'answer' ? advised : advised.filter(({ clause }) => clause !== '3.4')
  const lacks = new Set<string>(required.map(({ reason }) => reason))
  return {
    greets: !lacks.has('noGreeting'),
    namesNumber: !lacks.has('noNumber') && !lacks.has('otherNumber'),
    asks: solves ? !lacks.has('noQuestion') : null,
    advised: [...new Set(remarks.map(({ reason }) => reason))],
  }
}
