import type { EmailOutbound } from '../asuo/emailOutbound.ts'
import { hasClosingQuestion } from '../regulation/text/closingQuestion.ts'
import { hasGreeting } from '../regulation/text/letterGreeting.ts'

export interface LetterWording {
  readonly greeting: string
  readonly greets: (text: string) => boolean
  readonly greetingTo: (name: string) => string
  readonly number: (uin: string) => string
  /** Whether a paragraph says the number and nothing else. */
  readonly isNumber: (paragraph: string) => boolean
  readonly registered: (uin: string) => string
  readonly provisional: (number: string) => string
  readonly howToGoOn: (uin: string) => string
  readonly answer: string
  readonly escalated: string
  readonly resolutionCheck: string
  readonly redirect: (place: string) => string
  /** Clause 2.2. */
  readonly question: string
  readonly asks: (text: string) => boolean
  readonly farewell: string
  /** The farewell of an operator. */
  readonly signedBy: (operator: string) => string
  /** Where a solution by steps begins (clause 3.4). */
  readonly firstStep: string
  /** How a request for information begins. */
  readonly informationRequest: string
  /** How a refusal begins (clause 3.8). */
  readonly refusal: string
  /** The line with which a farewell begins. */
  readonly parts: RegExp
}

export const letterWording: Readonly<Record<EmailOutbound['locale'], LetterWording>> = {
  ru: {
    greeting: 'Здравствуйте!',
    greets: hasGreeting,
    greetingTo: (name) => `Здравствуйте, ${name}!`,
    number: (uin) => `Номер Вашего обращения: ${uin}.`,
    isNumber: (paragraph) => /^Номер Вашего обращения: \S+$/i.test(paragraph),
    registered: (uin) => `Ваше обращение зарегистрировано. Его номер: ${uin}.`,
    provisional: (number) => `По временному номеру ${number}, который Вам назвали раньше, его тоже можно найти.`,
    howToGoOn: (uin) => `Мы ответим на этот адрес. Если захотите что-то добавить, ответьте на это письмо и оставьте в теме [${uin}].`,
    answer: 'Решение по Вашему обращению:',
    escalated:
      'Мы передали Ваше обращение специалистам следующей линии вместе со всем, что Вы рассказали. Повторять ничего не нужно: ответ придёт на этот адрес.',
    resolutionCheck: 'Недавно мы отправили Вам решение по этому обращению.',
    redirect: (place) => `С этим вопросом Вам поможет: ${place}`,
    question: 'Скажите, пожалуйста, решён ли Ваш вопрос? Ответьте на это письмо «да» или «нет».',
    asks: hasClosingQuestion,
    farewell: 'С уважением,\nпервая линия поддержки',
    signedBy: (operator) => `С уважением,\n${operator}, первая линия поддержки`,
    firstStep: '1. ',
    informationRequest: 'Чтобы помочь Вам, нам не хватает сведений. Пришлите, пожалуйста, в ответ на это письмо:\n\n1. ',
    refusal: 'К сожалению, этот вопрос мы решить не можем. ',
    parts: /^[^\S\n]*[Сс]\s+(?:глубоким\s+)?уважением(?=\s*(?:[,.!;:–—-]|$)|\s+\p{Lu})/mu,
  },
  en: {
    greeting: 'Good day!',
    greets: (text) => /^\s*(hello|good (day|morning|afternoon|evening)|dear )/i.test(text),
    greetingTo: (name) => `Good day, ${name}!`,
    number: (uin) => `The number of your ticket is ${uin}.`,
    isNumber: (paragraph) => /^The number of your ticket is \S+$/i.test(paragraph),
    registered: (uin) => `Your ticket has been registered. Its number is ${uin}.`,
    provisional: (number) => `It can also be found by the provisional number you were told before, ${number}.`,
    howToGoOn: (uin) => `We will answer to this address. To add something, reply to this message and leave [${uin}] in its subject.`,
    answer: 'The solution for your ticket:',
    escalated:
      'Your ticket has been handed over to the next line together with everything you told us. You need not repeat anything: the answer will come to this address.',
    resolutionCheck: 'We recently sent you a solution for this ticket.',
    redirect: (place) => `For this question please turn to: ${place}`,
    question: 'Has this solved your problem? Please reply “yes” or “no”.',
    asks: (text) => /(has (this|it|that) (solved|helped)|is your (problem|question) solved|did (this|it|that) help)/i.test(text),
    farewell: 'Kind regards,\nfirst line support',
    signedBy: (operator) => `Kind regards,\n${operator}, first line support`,
    firstStep: '1. ',
    informationRequest: 'To help you we need a little more. In reply to this message, please send us:\n\n1. ',
    refusal: 'We are sorry that we cannot solve this question. ',
    parts: /^[^\S\n]*(?:(?:kind|best|warm) )?regards(?=[^\S\n]*(?:[,.!]|$))/imu,
  },
}
