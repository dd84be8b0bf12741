import { type PhraseName, type Token, tokenOf } from './phraseTokens.ts'
import type { Phrases, Spoken, SpokenStep } from './spoken.ts'
import type { WordingPack } from './wordingPack.ts'

/** Whoever waited longer is thanked for it. */
const longWaitMs = 60_000

const timeOfDay = ({ timesOfDay }: WordingPack, hour: number): string => {
  if (hour >= 5 && hour < 12) return timesOfDay.morning
  if (hour >= 12 && hour < 18) return timesOfDay.day
  return hour >= 18 && hour < 23 ? timesOfDay.evening : timesOfDay.night
}

/** Which phrase is said on a step, by what is known of the call. */
const phraseOf = (step: SpokenStep, { isOutgoing, queueWaitMs, callerName, redirectTo, number }: Spoken): PhraseName => {
  switch (step) {
    case 'greeting':
      if (isOutgoing) return 'greetingOutgoing'
      return (queueWaitMs ?? 0) > longWaitMs ? 'greetingAfterWait' : 'greeting'
    case 'describing':
      return callerName === null ? 'describing' : 'describingByName'
    case 'offeringHelp':
      return callerName === null ? 'offeringHelp' : 'offeringHelpByName'
    case 'refusing':
      return redirectTo === null ? 'refusing' : 'refusingTo'
    case 'parting':
      return number === null ? 'parting' : 'partingWithNumber'
    default:
      return step
  }
}

const spokenSteps: readonly SpokenStep[] = [
  'greeting',
  'identifying',
  'describing',
  'registering',
  'dictating',
  'provisional',
  'finding',
  'reviewing',
  'offeringHelp',
  'solving',
  'confirming',
  'escalating',
  'takingEmail',
  'refusing',
  'parting',
]

/** A phrase with its words in braces filled in; what a caller typed or is called is put in as it stands. */
export const filledPhrase = (pack: WordingPack, phrase: string, spoken: Spoken): string => {
  const words: Readonly<Record<Token, string>> = {
    timeOfDay: timeOfDay(pack, spoken.hour),
    operator: spoken.operator,
    callerName: spoken.callerName ?? '',
    spokenNumber: spoken.spokenNumber,
    subject: spoken.subject ?? '',
    redirectTo: spoken.redirectTo ?? '',
  }
  return phrase.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => {
    const token = tokenOf(name)
    return token === null ? whole : words[token]
  })
}

/** What is said on each step in the words of a pack. */
export const phrasesOf = (pack: WordingPack): Phrases =>
  Object.fromEntries(
    spokenSteps.map((step) => [
      step,
      (spoken: Spoken) => {
        const { say, otherwise } = pack.phrases[phraseOf(step, spoken)]
        return [filledPhrase(pack, say, spoken), filledPhrase(pack, otherwise, spoken)] as const
      },
    ]),
  ) as Phrases
