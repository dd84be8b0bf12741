import { describe, expect, it } from 'vitest'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { stepOf, stepView } from '#core/regulation/scriptSelectors'
import { callSummary } from '#core/tickets/callSummary'
import { later, scriptAfter } from './afterEvents.ts'
import { ticketId, toConfirming, toDescribing, toEscalated, typed } from './scriptWalks.ts'

const handedOn: ScriptEvent = { type: 'call.handedOn', to: '102' }
const taken: ScriptEvent = { type: 'call.taken', by: 'Ершов Павел' }
const described = [...toDescribing, typed('description', 'Не проходит подпись')]

describe('a script whose caller was handed on', () => {
  it('ends with nothing to ask and nothing to decide', () => {
    const script = scriptAfter(...toConfirming, handedOn)
    const view = stepView(script)
    expect(stepOf(script)).toBe('wrappingUp')
    expect(view.owed).toEqual([])
    expect(view.can).toMatchObject({ finish: true, solve: false, escalate: false, postpone: false, refuse: false, giveReason: false })
  })

  it('records in the ticket what was said, and leaves the outcome to the colleague', () => {
    const orders = (events: readonly ScriptEvent[]) =>
      later(scriptAfter(...events), handedOn, { type: 'operator.finished' }).context.orders.map(({ type }) => type)
    expect(orders(toConfirming)).toEqual(['order.register', 'order.summarise'])
    expect(orders(toEscalated.slice(0, -1))).toEqual(['order.register', 'order.summarise'])
  })

  it('says in its summary who has the caller, and no outcome of its own', () => {
    const summary = callSummary(scriptAfter(...toConfirming, handedOn).context)
    expect(summary).toContain('Разговор передан коллеге: 102')
    expect(summary).toContain('Решение: 1. Обновите сертификат')
    expect(summary).not.toContain('Итог')
    expect(summary).not.toContain('Разговор завершён')
  })

  it('still registers what the colleague has not taken, and no longer what he has', () => {
    const script = scriptAfter(...described, handedOn)
    expect(stepView(script)).toMatchObject({ owed: ['registration'], can: { register: true, finish: true } })
    expect(stepView(later(script, taken))).toMatchObject({ owed: [], can: { register: false, finish: true } })
    expect(later(script, taken).context.handedOn).toEqual({ to: 'Ершов Павел', taken: true })
    expect(later(script, { type: 'operator.registered', externalId: ticketId }).context.ticket?.externalId).toBe(ticketId)
  })

  it('is not handed on when its caller is gone, nor taken when it was not handed on', () => {
    const ended = scriptAfter({ type: 'call.ended', by: 'caller' }, handedOn)
    expect(ended.context).toMatchObject({ handedOn: null, callEnded: { by: 'caller' } })
    expect(scriptAfter(taken).context.handedOn).toBeNull()
  })
})
