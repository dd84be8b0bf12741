import type { TicketCreate } from '../asuo/ticketCreate.ts'
import type { OpenCall } from '../desk/openCall.ts'
import { emailOf, essenceOf } from '../regulation/completeness.ts'
import type { ScriptFacts } from '../regulation/facts.ts'
import { organisationName } from '../regulation/organisationName.ts'
import { callerPhone } from './callerPhone.ts'
import { shorten } from './shorten.ts'

const longestSubject = 300

/** The typed subject, else the first line of the essence, else as much of it as makes a subject. */
const subjectOf = (facts: ScriptFacts): string => {
  const essence = essenceOf(facts)
  const candidates = [facts.texts.subject, essence.split('\n')[0] ?? '', essence.replace(/\s+/g, ' ')]
  return shorten(candidates.map((text) => text.trim()).find((text) => text.length >= 3) ?? essence, longestSubject).trim()
}

const organisationOf = (facts: ScriptFacts): Pick<TicketCreate, 'inn' | 'innAbsentReason' | 'organisationName'> => {
  if (facts.organisation === null) return {}
  if ('absentReason' in facts.organisation) return { innAbsentReason: facts.organisation.absentReason }
  const { inn } = facts.organisation
  const name = organisationName(facts)
  return name ? { inn, organisationName: shorten(name, 500) } : { inn }
}

/** The registration of a call's ticket, as ASUO takes it. Texts go whole; `at` is the panel's wall time in epoch ms. */
export const ticketDraft = (call: OpenCall, externalId: string, at: number): TicketCreate => {
  const { facts } = call
  return {
    externalId,
    channel: 'phone',
    ...organisationOf(facts),
    ...(facts.category === null ? {} : { category: facts.category }),
    subject: subjectOf(facts),
    description: shorten(essenceOf(facts), 20_000),
    caller: { name: shorten(facts.texts.callerName.trim(), 200) || null, phone: callerPhone(call), email: emailOf(facts) },
    callId: call.callId,
    ...(facts.follows === null ? {} : { links: [{ target: facts.follows, type: 'follows' as const }] }),
    clientAt: new Date(at).toISOString(),
    training: call.training,
  }
}
