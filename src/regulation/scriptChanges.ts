import { readInn } from '../tickets/inn.ts'
import { shorten } from '../tickets/shorten.ts'
import { essenceOf, hasOwnTicket, lockedFields } from './completeness.ts'
import type { BoundTicket, ScriptFacts, TextField } from './facts.ts'
import { emailDue, ordersDue, ordersOfDispute, withOrders, withUnsavedRegistration } from './ordersDue.ts'
import type { ReadyQuestion } from './readyQuestion.ts'
import type { StepName } from './step.ts'

/** What each event does to the facts. Pure: the chart decides when. */

/** Another INN is typed over the one that was given: the old organisation must not be taken for the new one. */
const organisationLeft = ({ organisation }: ScriptFacts, typedInn: string): ScriptFacts['organisation'] =>
  organisation !== null && 'inn' in organisation && organisation.inn !== readInn(typedInn).digits ? null : organisation

/** The caller said yes to another solution than the one that stands here now. Written down after his yes, it is what he said yes to. */
const isOfAnotherSolution = ({ latch }: ScriptFacts, solution: string): boolean =>
  latch !== null && 'answer' in latch && latch.answer === 'yes' && !!latch.solution && latch.solution !== solution.trim()

export const typeText = (facts: ScriptFacts, field: TextField, value: string): ScriptFacts => {
  if (lockedFields(facts).includes(field)) return facts
  const isOtherEmail = field === 'email' && value.trim() !== facts.texts.email.trim()
  const isUnheard = field === 'solution' && isOfAnotherSolution(facts, value)
  return {
    ...facts,
    ...(isUnheard ? { latch: null, endAsked: false } : {}),
    texts: { ...facts.texts, [field]: value },
    emailRead: facts.emailRead && !isOtherEmail,
    organisation: field === 'inn' ? organisationLeft(facts, value) : facts.organisation,
  }
}

/** Arrives on a step: a step that was visited before is returned to, and what came after it is ahead again. */
export const enterStep = (facts: ScriptFacts, step: StepName): ScriptFacts => {
  const visited = facts.trail.indexOf(step)
  return { ...facts, trail: visited >= 0 ? facts.trail.slice(0, visited + 1) : [...facts.trail, step] }
}

/** A ticket that was only found is let go; one made in this call stays for ever. The end's question opens anew. */
const letGoOfFound = (facts: ScriptFacts): ScriptFacts =>
  hasOwnTicket(facts) ? facts : { ...facts, ticket: null, outcome: null, latch: null, endAsked: false }

export const chooseBranch = (facts: ScriptFacts, branch: 'new' | 'registered'): ScriptFacts =>
  branch === 'new' ? { ...letGoOfFound(facts), branch, follows: null } : { ...facts, branch }

export const chooseTicket = (
  facts: ScriptFacts,
  ticket: NonNullable<ScriptFacts['candidate']>,
  organisation: ScriptFacts['organisation'],
): ScriptFacts => ({ ...facts, candidate: ticket, organisation: organisation ?? facts.organisation })

const bind = (facts: ScriptFacts, ticket: BoundTicket): ScriptFacts => ({ ...facts, ticket, branch: facts.branch ?? 'registered' })

/** Clause 1.4: the call goes on inside the found ticket. */
export const continueTicket = (facts: ScriptFacts): ScriptFacts => {
  const { candidate } = facts
  if (candidate === null) return facts
  const { ref, uin, subject, status } = candidate
  if (facts.ticket?.ref === ref) return facts
  const free = { ...letGoOfFound(facts), branch: 'registered' as const, follows: null, toldNumber: null, numberWrittenDown: false }
  const bound = bind(free, { ref, externalId: null, uin, provisionalNumber: null, subject, origin: 'continued', status, saved: true })
  const isOrdered = facts.orders.some((order) => order.type === 'order.continue' && order.ref === ref)
  return isOrdered ? bound : withOrders(bound, [{ type: 'order.continue', ref }])
}

/** Clause 3.11: the old ticket cannot go on; the one that is made next will follow it. */
export const followTicket = (facts: ScriptFacts): ScriptFacts =>
  facts.candidate === null ? facts : { ...letGoOfFound(facts), branch: 'registered', follows: facts.candidate.ref }

/**
 * A ticket that was only found is let go: the operator chose a new one. A failed attempt keeps its id, for nobody knows how far
 * it came, and a second id could make a second ticket.
 */
export const register = (facts: ScriptFacts, freshId: string): ScriptFacts => {
  const attempt = facts.orders.find((order) => order.type === 'order.register')
  const externalId = attempt?.externalId ?? freshId
  const bound = bind(letGoOfFound(facts), {
    ref: `ext:${externalId}`,
    externalId,
    uin: null,
    provisionalNumber: null,
    subject: shorten(essenceOf(facts).split('\n')[0] ?? '', 300).trim(),
    origin: facts.follows === null ? 'created' : 'linked',
    status: null,
    saved: false,
  })
  const open = { ...bound, numberWrittenDown: false, toldNumber: null }
  return withOrders(open, [{ type: 'order.register', externalId }])
}

export const unbind = (facts: ScriptFacts): ScriptFacts => ({ ...facts, ticket: null, orders: withUnsavedRegistration(facts) })

const amendTicket = (facts: ScriptFacts, amendment: Partial<BoundTicket>): ScriptFacts =>
  facts.ticket === null ? facts : { ...facts, ticket: { ...facts.ticket, ...amendment } }

export const noteSaved = (facts: ScriptFacts): ScriptFacts => amendTicket(facts, { saved: true })

/** A UIN after a provisional number has to be told as well. */
export const noteUin = (facts: ScriptFacts, uin: string): ScriptFacts => ({
  ...amendTicket(facts, { uin, saved: true }),
  numberWrittenDown: facts.numberWrittenDown && facts.toldNumber === uin,
})

export const noteProvisional = (facts: ScriptFacts, provisionalNumber: string): ScriptFacts =>
  amendTicket(facts, { provisionalNumber, saved: true })

/** The number that is told to the caller now, null while there is none. */
export const numberToTell = (facts: ScriptFacts): string | null => facts.ticket?.uin ?? facts.ticket?.provisionalNumber ?? null

export const tickNumber = (facts: ScriptFacts, ticked: boolean): ScriptFacts => ({
  ...facts,
  numberWrittenDown: ticked,
  toldNumber: ticked ? numberToTell(facts) : facts.toldNumber === numberToTell(facts) ? null : facts.toldNumber,
})

/** Asked once is asked: the order stays. */
export const tickQuestion = (facts: ScriptFacts, question: ReadyQuestion, ticked: boolean): ScriptFacts => ({
  ...facts,
  asked: ticked ? [...new Set([...facts.asked, question])] : facts.asked.filter((other) => other !== question),
})

/** An earlier «Да» does not cover another outcome, and a solution offered anew is asked about anew. */
export const chooseOutcome = (facts: ScriptFacts, outcome: NonNullable<ScriptFacts['outcome']>): ScriptFacts => {
  const answer = facts.latch !== null && 'answer' in facts.latch ? facts.latch.answer : null
  const isStale = (answer === 'yes' && outcome !== facts.outcome) || (answer === 'no' && outcome === 'solved')
  const isSame = outcome === facts.outcome && !isStale
  return { ...facts, outcome, latch: isStale ? null : facts.latch, endAsked: isSame && facts.endAsked }
}

export const answerLatch = (facts: ScriptFacts, answer: 'yes' | 'no'): ScriptFacts => {
  const answered: ScriptFacts = { ...facts, latch: { answer, solution: facts.texts.solution.trim() }, endAsked: false }
  if (answer === 'yes') return { ...answered, outcome: 'solved' }
  const orders = ordersOfDispute(facts)
  return orders.length === 0 ? answered : withOrders({ ...answered, disputed: [...facts.disputed, facts.texts.solution] }, orders)
}

export const explainAgain = (facts: ScriptFacts): ScriptFacts => {
  const step = facts.trail.at(-1) ?? 'greeting'
  return { ...facts, explained: { ...facts.explained, [step]: (facts.explained[step] ?? 0) + 1 } }
}

export const tellEmail = (facts: ScriptFacts): ScriptFacts => withOrders(facts, emailDue(facts))

export const settle = (facts: ScriptFacts, isFinal: boolean): ScriptFacts => withOrders(facts, ordersDue(facts, isFinal))

/** The caller is on the telephone again: why the first part ended is no answer any more, and his question stands open. */
export const noteCallReturned = (facts: ScriptFacts): ScriptFacts => ({
  ...facts,
  callEnded: null,
  endAsked: false,
  latch: facts.latch !== null && 'missed' in facts.latch ? null : facts.latch,
  trail: facts.trail.filter((step) => step !== 'wrappingUp'),
})
