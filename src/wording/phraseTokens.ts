/** What is filled in, and how a lead writes it in braces: in the language of the phrase. */
export const tokenNames = {
  timeOfDay: { ru: 'время суток', en: 'time of day' },
  operator: { ru: 'оператор', en: 'operator' },
  callerName: { ru: 'абонент', en: 'caller' },
  spokenNumber: { ru: 'номер', en: 'number' },
  subject: { ru: 'тема', en: 'subject' },
  redirectTo: { ru: 'адресат', en: 'addressee' },
} as const
export type Token = keyof typeof tokenNames

const byName: ReadonlyMap<string, Token> = new Map(
  Object.entries(tokenNames).flatMap(([token, { ru, en }]) => [ru, en].map((name) => [name, token as Token] as const)),
)

/** What a word in braces stands for; null where nothing is known of it. */
export const tokenOf = (name: string): Token | null => byName.get(name) ?? null

/** A phrase of the script, with what it may have filled in, and what it has to. */
interface Tokens {
  readonly may: readonly Token[]
  readonly must: readonly Token[]
}

/**
 * Every phrase a pack has. Which one is said when belongs to the flow and stays in code; a greeting that lost the operator's name, or a dictation
 * without its number, would break a clause and is refused.
 */
export const phraseTokens = {
  greeting: { may: ['timeOfDay', 'operator'], must: ['operator'] },
  greetingAfterWait: { may: ['timeOfDay', 'operator'], must: ['operator'] },
  greetingOutgoing: { may: ['timeOfDay', 'operator'], must: ['operator'] },
  identifying: { may: [], must: [] },
  describing: { may: [], must: [] },
  describingByName: { may: ['callerName'], must: [] },
  registering: { may: [], must: [] },
  dictating: { may: ['spokenNumber'], must: ['spokenNumber'] },
  provisional: { may: ['spokenNumber'], must: ['spokenNumber'] },
  finding: { may: [], must: [] },
  reviewing: { may: ['subject'], must: ['subject'] },
  offeringHelp: { may: [], must: [] },
  offeringHelpByName: { may: ['callerName'], must: [] },
  solving: { may: [], must: [] },
  confirming: { may: [], must: [] },
  escalating: { may: [], must: [] },
  takingEmail: { may: [], must: [] },
  refusing: { may: [], must: [] },
  refusingTo: { may: ['redirectTo'], must: [] },
  parting: { may: [], must: [] },
  partingWithNumber: { may: [], must: [] },
} as const satisfies Readonly<Record<string, Tokens>>

export type PhraseName = keyof typeof phraseTokens
export const phraseNames = Object.keys(phraseTokens) as readonly PhraseName[]

/** The words in braces of a phrase. */
export const tokensIn = (phrase: string): readonly string[] => [...phrase.matchAll(/\{([^{}]*)\}/g)].map(({ 1: token = '' }) => token)
