import type { TicketStatus } from '../asuo/ticketStatus.ts'
import { callSummary } from '../tickets/callSummary.ts'
import { writtenOrder } from '../tickets/writtenOrder.ts'
import { emailOf, hasSolution, isReadyToEscalate, isReadyToRefuse } from './completeness.ts'
import type { ScriptFacts } from './facts.ts'
import type { NewOrder, ScriptOrder } from './scriptOrder.ts'

const leadsTo: Partial<Record<ScriptOrder['type'], TicketStatus>> = {
  'order.resolve': 'resolved',
  'order.confirmResolution': 'closed',
  'order.disputeResolution': 'in_progress',
  'order.escalate': 'escalated',
  'order.refuse': 'refused',
}

/** The orders that concern the ticket of the call; a registration makes it. */
const ordersOfTicket = (facts: ScriptFacts): readonly ScriptOrder[] =>
  facts.orders.filter((order) =>
    order.type === 'order.register' ? order.externalId === facts.ticket?.externalId : order.ref === facts.ticket?.ref,
  )

/** Where the ticket will stand once every order given so far is carried out (settled.md 11). */
export const statusAhead = (facts: ScriptFacts): TicketStatus =>
  ordersOfTicket(facts).reduce<TicketStatus>((status, order) => leadsTo[order.type] ?? status, facts.ticket?.status ?? 'new')

const isOpen = (status: TicketStatus): boolean => status !== 'resolved' && status !== 'closed' && status !== 'refused'

/** A resolved ticket must be disputed before anything but its confirmation. */
const reopened = (status: TicketStatus, ref: string, ...orders: readonly NewOrder[]): NewOrder[] =>
  isOpen(status) ? [...orders] : status === 'resolved' ? [{ type: 'order.disputeResolution', ref }, ...orders] : []

/** The caller said no: the solution goes into the history as disputed (clause 1.11). */
export const ordersOfDispute = (facts: ScriptFacts): NewOrder[] => {
  const { ticket } = facts
  if (ticket === null || !hasSolution(facts) || facts.disputed.at(-1) === facts.texts.solution) return []
  const { ref } = ticket
  return reopened(
    statusAhead(facts),
    ref,
    { type: 'order.resolve', ref, text: facts.texts.solution.trim() },
    { type: 'order.disputeResolution', ref },
  )
}

const outcomeDue = (facts: ScriptFacts, ref: string, isFinal: boolean): NewOrder[] => {
  const status = statusAhead(facts)
  const confirmed = facts.latch !== null && 'answer' in facts.latch && facts.latch.answer === 'yes'
  if (facts.outcome === 'solved' && hasSolution(facts) && (confirmed || isFinal)) {
    const resolve: NewOrder[] = isOpen(status) ? [{ type: 'order.resolve', ref, text: facts.texts.solution.trim() }] : []
    const isClosed = status === 'closed' || status === 'refused'
    return confirmed && !isClosed ? [...resolve, { type: 'order.confirmResolution', ref }] : resolve
  }
  if (facts.outcome === 'escalated' && isReadyToEscalate(facts) && status !== 'escalated')
    return reopened(status, ref, { type: 'order.escalate', ref })
  if (facts.outcome === 'refused' && isReadyToRefuse(facts)) return reopened(status, ref, { type: 'order.refuse', ref })
  return []
}

/** The address ASUO has heard of in this call, null for none. */
const toldEmail = (facts: ScriptFacts): string | null =>
  ordersOfTicket(facts).reduce<string | null>(
    (told, order) => (order.type === 'order.register' ? order.content.email : order.type === 'order.tellEmail' ? order.email : told),
    null,
  )

/** The caller's address, once it is valid and other than the one told last; a final ticket takes no change any more. */
export const emailDue = (facts: ScriptFacts): NewOrder[] => {
  const email = emailOf(facts)
  const status = statusAhead(facts)
  const isFinal = status === 'closed' || status === 'refused'
  return facts.ticket !== null && email !== null && email !== toldEmail(facts) && !isFinal
    ? [{ type: 'order.tellEmail', ref: facts.ticket.ref, email }]
    : []
}

/**
 * What is left to order when the call is over: the outcome as far as it is complete. With `isFinal` («Готов к следующему
 * вызову») also a solution nobody confirmed, and the summary. Nothing is due twice: given orders are counted in; only a summary that says
 * less than is known now, because the call was not closed behind it, is followed by another.
 */
export const ordersDue = (facts: ScriptFacts, isFinal: boolean): NewOrder[] => {
  if (facts.ticket === null) return []
  const { ref } = facts.ticket
  const isSummarised = ordersOfTicket(facts).some((order) => order.type === 'order.summarise' && order.content === callSummary(facts))
  const summary: NewOrder[] = isFinal && !isSummarised ? [{ type: 'order.summarise', ref }] : []
  // Whoever has the caller now decides the outcome; what was said here is recorded here.
  return facts.handedOn === null ? [...emailDue(facts), ...outcomeDue(facts, ref, isFinal), ...summary] : summary
}

/** Writes orders down behind those given before, each with all it says. */
export const withOrders = (facts: ScriptFacts, orders: readonly NewOrder[]): ScriptFacts => {
  const { length } = facts.orders
  const written = orders.map((order, index) => writtenOrder(order, length + index, facts))
  return written.length === 0 ? facts : { ...facts, orders: [...facts.orders, ...written] }
}

/** The disk refused the registration: it is not carried out again after a reload, for the operator gives another one. */
export const withUnsavedRegistration = (facts: ScriptFacts): ScriptFacts['orders'] =>
  facts.orders.map((order) =>
    order.type === 'order.register' && order.externalId === facts.ticket?.externalId ? { ...order, notSaved: true } : order,
  )
