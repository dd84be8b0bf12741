import { emailAddress } from '../asuo/emailAddress.ts'
import type { ScriptFacts, TextField } from './facts.ts'

/** What a step still waits for; the words stand in `renderer/text/`, keyed by these names. */
export type Missing =
  | 'branch'
  | 'organisation'
  | 'essence'
  | 'ticket'
  | 'candidate'
  | 'decision'
  | 'solution'
  | 'latchAnswer'
  | 'whatHappened'
  | 'whereInSystem'
  | 'stepsTaken'
  | 'email'
  | 'emailRead'
  | 'refusalReason'
  | 'refusalExplanation'
  | 'redirectTo'

const shortest = { whatHappened: 10, whereInSystem: 2, stepsTaken: 2, refusalExplanation: 3, redirectTo: 1, solution: 1 } as const

const tooShort = (facts: ScriptFacts, field: keyof typeof shortest): boolean => facts.texts[field].trim().length < shortest[field]

/** The text that says what the ticket is about: the description, or the subject where only that was typed. */
export const essenceOf = (facts: ScriptFacts): string => facts.texts.description.trim() || facts.texts.subject.trim()

export const hasEssence = (facts: ScriptFacts): boolean => essenceOf(facts).length >= 3

export const hasSolution = (facts: ScriptFacts): boolean => !tooShort(facts, 'solution')

/** The caller's address where it is a possible one, else null. */
export const emailOf = (facts: ScriptFacts): string | null => emailAddress.safeParse(facts.texts.email.trim()).data ?? null

/** Necessary and sufficient information, without the e-mail (clause 3.7). */
export const missingInformation = (facts: ScriptFacts): Missing[] =>
  (['whatHappened', 'whereInSystem', 'stepsTaken'] as const).filter((field) => tooShort(facts, field))

/** Clause 1.12: a valid address, read back to the caller. */
export const missingEmail = (facts: ScriptFacts): Missing[] => [
  ...(emailOf(facts) === null ? (['email'] as const) : []),
  ...(facts.emailRead ? [] : (['emailRead'] as const)),
]

/** Clause 3.8: a reason, an explanation and a place to turn to. */
export const missingRefusal = (facts: ScriptFacts): Missing[] => [
  ...(facts.refusalReason === null ? (['refusalReason'] as const) : []),
  ...(['refusalExplanation', 'redirectTo'] as const).filter((field) => tooShort(facts, field)),
]

/** May be handed to the next line: ASUO would refuse it otherwise. */
export const isReadyToEscalate = (facts: ScriptFacts): boolean => missingInformation(facts).length === 0 && emailOf(facts) !== null

export const isReadyToRefuse = (facts: ScriptFacts): boolean => missingRefusal(facts).length === 0

/** A ticket made in this call, not one that was found. */
export const hasOwnTicket = (facts: ScriptFacts): boolean => facts.ticket !== null && facts.ticket.origin !== 'continued'

export const mayRegister = (facts: ScriptFacts): boolean => hasEssence(facts) && facts.organisation !== null && !hasOwnTicket(facts)

/** Texts that have gone to ASUO as they are: typing there would change nothing any more. */
export const lockedFields = (facts: ScriptFacts): readonly TextField[] => {
  const ordered = (type: string) => facts.orders.some((order) => order.type === type)
  return [
    ...(hasOwnTicket(facts) ? (['inn', 'organisationName', 'subject', 'description'] as const) : []),
    ...(ordered('order.escalate') ? (['whatHappened', 'whereInSystem', 'procurementNumber', 'stepsTaken', 'errorText'] as const) : []),
    ...(ordered('order.refuse') ? (['refusalExplanation', 'redirectTo'] as const) : []),
    ...(ordered('order.confirmResolution') ? (['solution'] as const) : []),
  ]
}
