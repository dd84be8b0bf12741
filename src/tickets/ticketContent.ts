import { emailOf, essenceOf } from '../regulation/completeness.ts'
import type { ScriptFacts } from '../regulation/facts.ts'
import type { TicketContent } from '../regulation/orderContent.ts'
import { organisationName } from '../regulation/organisationName.ts'
import { e164Of } from './e164Of.ts'
import { shorten } from './shorten.ts'

const longestSubject = 300

/** The typed subject, else the first line of the essence, else as much of it as makes a subject. */
const subjectOf = (facts: ScriptFacts): string => {
  const essence = essenceOf(facts)
  const candidates = [facts.texts.subject, essence.split('\n')[0] ?? '', essence.replace(/\s+/g, ' ')]
  return shorten(candidates.map((text) => text.trim()).find((text) => text.length >= 3) ?? essence, longestSubject).trim()
}

const organisationOf = (facts: ScriptFacts): Pick<TicketContent, 'inn' | 'innAbsentReason' | 'organisationName'> => {
  if (facts.organisation === null) return {}
  if ('absentReason' in facts.organisation) return { innAbsentReason: facts.organisation.absentReason }
  const { inn } = facts.organisation
  const name = organisationName(facts)
  return name ? { inn, organisationName: shorten(name, 500) } : { inn }
}

/** What the script knows of the ticket at this moment, as ASUO takes it. Texts go whole. */
export const ticketContentOf = (facts: ScriptFacts): TicketContent => ({
  ...organisationOf(facts),
  ...(facts.category === null ? {} : { category: facts.category }),
  subject: subjectOf(facts),
  description: shorten(essenceOf(facts), 20_000),
  callerName: shorten(facts.texts.callerName.trim(), 200) || null,
  phone: e164Of(facts.texts.callerPhone),
  email: emailOf(facts),
  follows: facts.follows,
})
