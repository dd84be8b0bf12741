import { describe, expect, it } from 'vitest'
import { getShortestPaths, getSimplePaths } from 'xstate/graph'
import { openCall } from '#core/desk/openCall'
import { blankFacts } from '#core/regulation/blankFacts'
import type { ScriptFacts } from '#core/regulation/facts'
import { isLatchSettled } from '#core/regulation/latch'
import { protocolEntries } from '#core/regulation/protocol'
import { restoreScript, scriptMachine } from '#core/regulation/scriptMachine'
import type { ScriptSnapshot } from '#core/regulation/scriptSelectors'
import { stepOf } from '#core/regulation/scriptSelectors'
import { stepName } from '#core/regulation/step'
import { choicesOf } from './choices.ts'
import { anna } from './fakes/fakeTelephone.ts'

/** Two states are one where the same may still happen. */
const sameState = (script: ScriptSnapshot): string => {
  const { value, context: facts } = script
  const ticket = facts.ticket && [facts.ticket.origin, facts.ticket.uin, facts.ticket.provisionalNumber]
  const ended = facts.callEnded !== null
  const typed = value === 'wrappingUp' ? null : [facts.texts, facts.emailRead, facts.refusalReason, facts.organisation !== null]
  return JSON.stringify([
    value,
    facts.branch,
    ticket,
    facts.follows,
    facts.candidate?.closed,
    facts.outcome,
    facts.latch,
    facts.endAsked,
    ended,
    typed,
  ])
}

/** Every text typed beforehand, so that only the ways differ. */
const preparedFacts = (): ScriptFacts => {
  const facts = blankFacts()
  const texts = Object.fromEntries(
    Object.keys(facts.texts).map((field) => [field, field === 'email' ? 'a@mail.ru' : 'Достаточно подробно']),
  )
  return {
    ...facts,
    texts: texts as ScriptFacts['texts'],
    organisation: { absentReason: 'not_known' },
    emailRead: true,
    refusalReason: 'out_of_scope',
  }
}
const asides = new Set(['number.writtenDown', 'operator.askedToEnd', 'ticket.committed', 'ticket.notSaved', 'organisation.absent'])

const shortest = getShortestPaths(scriptMachine, { input: {}, events: choicesOf, serializeState: sameState, limit: 40_000 })
const simple = getSimplePaths(scriptMachine, {
  input: { kept: preparedFacts() },
  events: (script) => choicesOf(script).filter((event) => !asides.has(event.type)),
  serializeState: sameState,
  toState: (script) => script.matches('finished'),
  limit: 40_000,
})
const finished = [...shortest.filter((path) => path.state.matches('finished')), ...simple]

describe(`the script's ${shortest.length} states and ${simple.length} ways to the end`, () => {
  it('reach every step', () => {
    expect(new Set(shortest.map((path) => stepOf(path.state)))).toEqual(new Set(stepName.options))
    expect(simple.length).toBeGreaterThan(500)
  })

  it('reach every end of a call: each outcome, each origin of a ticket, and none', () => {
    const ends = finished.map((path) => path.state.context)
    expect(new Set(ends.map((facts) => facts.outcome))).toEqual(new Set(['solved', 'escalated', 'later', 'refused', null]))
    expect(new Set(ends.map((facts) => facts.ticket?.origin))).toEqual(new Set(['created', 'linked', 'continued', undefined]))
  })

  it('never finish without the answer of the latch, its reason, or an outcome that leaves nothing to ask', () => {
    for (const { state } of finished) {
      const { latch, outcome, ticket } = state.context
      expect(isLatchSettled(state.context)).toBe(true)
      if (latch === null) expect(['escalated', 'later', 'refused']).toContain(outcome)
      if (ticket === null) expect(latch).toHaveProperty('missed')
    }
  })

  it('never register one ticket twice unless the disk refused it in between', () => {
    for (const { state, steps } of [...shortest, ...simple]) {
      const orders = state.context.orders.filter((order) => order.type === 'order.register')
      const refusals = steps.filter((step) => step.event.type === 'ticket.notSaved').length
      expect(new Set(orders.map((order) => order.externalId)).size).toBeLessThanOrEqual(1)
      expect(orders.length).toBeLessThanOrEqual(1 + refusals)
    }
  })

  it('number the orders in their order, and never take a final ticket further', () => {
    for (const { state } of [...shortest, ...simple]) {
      const { orders } = state.context
      expect(orders.map((order) => order.nth)).toEqual(orders.map((_, index) => index))
      const final = orders.findIndex((order) => order.type === 'order.confirmResolution' || order.type === 'order.refuse')
      if (final >= 0) expect(orders.slice(final + 1).every((order) => order.type === 'order.summarise')).toBe(true)
    }
  })

  it('summarise each finished call that has a ticket, once and last', () => {
    for (const { state } of finished) {
      const summaries = state.context.orders.filter((order) => order.type === 'order.summarise')
      expect(summaries).toHaveLength(state.context.ticket === null ? 0 : 1)
      if (state.context.ticket !== null) expect(state.context.orders.at(-1)?.type).toBe('order.summarise')
    }
  })

  it('hand over only with complete information and an address', () => {
    const escalated = finished.filter((path) => path.state.context.orders.some((order) => order.type === 'order.escalate'))
    expect(escalated.length).toBeGreaterThan(0)
    for (const { state } of escalated) {
      const { whatHappened, whereInSystem, stepsTaken, email } = state.context.texts
      expect([whatHappened.length >= 10, whereInSystem.length >= 2, stepsTaken.length >= 2, email.includes('@')]).toEqual([
        true,
        true,
        true,
        true,
      ])
    }
  })

  it('come back from the disk as they went: same step, same facts, same choices', () => {
    for (const { state } of shortest.filter((path) => path.state.status === 'active')) {
      const kept = {
        version: 1,
        callId: '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11',
        caller: anna,
        training: true,
        agentId: 'operator',
        step: stepOf(state),
        facts: state.context,
        chronicle: [],
      }
      const back = restoreScript(openCall.parse(JSON.parse(JSON.stringify(kept))))
      expect(back.value).toBe(state.value)
      expect(back.context).toEqual(state.context)
      expect(choicesOf(back)).toEqual(choicesOf(state))
    }
  })

  it('give a protocol of 26 entries at every moment', () => {
    for (const { state } of shortest) {
      const entries = protocolEntries({ facts: state.context, chronicle: [] })
      expect(entries).toHaveLength(26)
    }
  })
})
