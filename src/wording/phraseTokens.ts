/** A phrase of the script, with the words in braces that it may hold, and those it has to. */
interface Tokens {
  readonly may: readonly string[]
  readonly must: readonly string[]
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
