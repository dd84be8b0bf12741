import { describe, expect, it } from 'vitest'
import { initialTransition } from 'xstate'
import { scriptMachine } from '#core/regulation/scriptMachine'
import type { ScriptOrder } from '#core/regulation/scriptOrder'
import { type ScriptSnapshot, stepOf, stepView } from '#core/regulation/scriptSelectors'
import { later, scriptAfter } from './afterEvents.ts'
import {
  foundTicket,
  ticketId,
  toConfirming,
  toDescribing,
  toDictating,
  toEscalated,
  toParting,
  toProvisional,
  toRegistering,
  toReviewing,
  toSolving,
  typed,
  uin,
} from './scriptWalks.ts'

const ordered = (script: ScriptSnapshot): ScriptOrder['type'][] => script.context.orders.map((order) => order.type)
const hungUp = { type: 'call.ended', by: 'caller' } as const
const finished = { type: 'operator.finished' } as const

describe('a new ticket', () => {
  it('asks for the organisation before it goes on', () => {
    const script = scriptAfter({ type: 'answer.new' })
    expect(stepView(script).missing).toEqual(['organisation'])
    expect(stepView(script).can.proceed).toBe(false)
  })

  it('is not registered without its essence', () => {
    const script = scriptAfter(...toDescribing, typed('description', ' и '), { type: 'operator.registered', externalId: ticketId })
    expect(stepOf(script)).toBe('describing')
    expect(script.context.orders).toEqual([])
  })

  it('keeps which ready questions were asked, each once, in their order, until the tick is taken back', () => {
    const ticked = (question: 'signatureWhere' | 'signatureMessage', on = true) =>
      ({ type: 'question.ticked', question, ticked: on }) as const
    const script = scriptAfter(...toDescribing, ticked('signatureMessage'), ticked('signatureWhere'), ticked('signatureMessage'))
    expect(script.context.asked).toEqual(['signatureMessage', 'signatureWhere'])
    expect(later(script, { type: 'operator.wentBack' }, ticked('signatureMessage', false)).context.asked).toEqual(['signatureWhere'])
    expect(later(script, hungUp, ticked('signatureMessage', false)).context.asked).toEqual(['signatureMessage', 'signatureWhere'])
  })

  it('is registered once and its number dictated', () => {
    const script = scriptAfter(...toDictating)
    expect(stepOf(script)).toBe('dictating')
    expect(script.context.orders).toMatchObject([{ type: 'order.register', nth: 0, externalId: ticketId, content: { email: null } }])
    expect(stepView(script).number).toMatchObject({ text: uin, isProvisional: false, writtenDown: false })
  })

  it('cannot be registered a second time after going back to the form', () => {
    const script = scriptAfter(...toDictating, { type: 'operator.wentBack' })
    expect(stepOf(script)).toBe('describing')
    expect(stepView(script).can.register).toBe(false)
    expect(stepOf(later(script, { type: 'operator.proceeded' }))).toBe('dictating')
  })

  it('keeps its form when the disk refused, and tries again under the same id', () => {
    const script = scriptAfter(...toRegistering.slice(0, -1), { type: 'ticket.notSaved' })
    expect(stepOf(script)).toBe('describing')
    expect(script.context.texts.description).toBe('Не проходит подпись контракта')
    const again = later(script, { type: 'operator.registered', externalId: '0192f3c4-0000-7000-8000-000000000002' })
    expect(again.context.ticket?.externalId).toBe(ticketId)
  })

  it('locks what ASUO was told', () => {
    const script = scriptAfter(...toDictating, typed('description', 'Другое'))
    expect(script.context.texts.description).toBe('Не проходит подпись контракта')
  })
})

describe('a provisional number', () => {
  it('is told openly while ASUO does not answer', () => {
    expect(stepView(scriptAfter(...toProvisional)).number).toMatchObject({ text: 'TMP-UCH-001', isProvisional: true })
  })

  it('gives way to the UIN, which must be told anew', () => {
    const script = scriptAfter(
      ...toProvisional,
      { type: 'number.writtenDown', ticked: true },
      { type: 'ticket.uinArrived', externalId: ticketId, uin },
    )
    expect(stepOf(script)).toBe('dictating')
    expect(stepView(script).number).toMatchObject({ text: uin, mustBeToldAnew: true, writtenDown: false })
    expect(stepView(later(script, { type: 'number.writtenDown', ticked: true })).owed).not.toContain('tellUin')
  })

  it('leaves the operator on his step when the UIN comes later in the call', () => {
    const script = scriptAfter(...toProvisional, { type: 'operator.proceeded' }, { type: 'ticket.uinArrived', externalId: ticketId, uin })
    expect(stepOf(script)).toBe('offeringHelp')
    expect(stepView(script).number?.mustBeToldAnew).toBe(true)
  })

  it('leaves a duty when the call ended before the UIN came', () => {
    const script = scriptAfter(...toProvisional, hungUp, { type: 'ticket.uinArrived', externalId: ticketId, uin })
    expect(stepView(script).owed).toContain('tellUin')
  })

  it('ignores the number of another ticket', () => {
    const other = '0192f3c4-0000-7000-8000-0000000000ff'
    expect(stepOf(scriptAfter(...toRegistering, { type: 'ticket.uinArrived', externalId: other, uin }))).toBe('registering')
  })
})

describe('a registered ticket', () => {
  it('is continued in the call', () => {
    const script = scriptAfter(...toReviewing(false), { type: 'operator.continued' })
    expect(stepOf(script)).toBe('offeringHelp')
    expect(script.context.ticket).toMatchObject({ ref: 'SP-0042', origin: 'continued', status: 'in_progress' })
  })

  it('is not continued once closed, but followed by a linked one', () => {
    const script = scriptAfter(...toReviewing(true), { type: 'operator.continued' })
    expect(stepOf(script)).toBe('reviewing')
    const linked = later(script, { type: 'operator.linked' }, typed('description', 'Снова не входит'), {
      type: 'operator.registered',
      externalId: ticketId,
    })
    expect(linked.context.follows).toBe('SP-0042')
    expect(linked.context.ticket?.origin).toBe('linked')
  })

  it('asks for the organisation of a linked one where it is not known', () => {
    const { organisation: _, ...found } = foundTicket(true)
    expect(stepOf(scriptAfter({ type: 'answer.registered' }, found, { type: 'operator.linked' }))).toBe('identifying')
  })

  it('is not asked about twice: continuing it again gives no second order', () => {
    const script = scriptAfter(
      ...toReviewing(false),
      { type: 'operator.continued' },
      { type: 'operator.wentBack' },
      { type: 'operator.linked' },
      { type: 'operator.wentBack' },
      { type: 'operator.continued' },
    )
    expect(ordered(script)).toEqual(['order.continue'])
  })
})

describe('the end of a call', () => {
  it('confirms a solution the caller said yes to, once the call is over', () => {
    expect(ordered(scriptAfter(...toParting))).toEqual(['order.register'])
    expect(ordered(scriptAfter(...toParting, hungUp))).toEqual(['order.register', 'order.resolve', 'order.confirmResolution'])
  })

  it('records a refused solution as disputed and asks again after the next one', () => {
    const script = scriptAfter(...toConfirming, { type: 'latch.answered', answer: 'no' })
    expect(stepOf(script)).toBe('solving')
    expect(ordered(script)).toEqual(['order.register', 'order.resolve', 'order.disputeResolution'])
    const again = later(script, typed('solution', '2. Переустановите плагин'), { type: 'operator.solved' })
    expect(again.context.latch).toBeNull()
    expect(ordered(later(again, { type: 'latch.answered', answer: 'yes' }, hungUp)).slice(3)).toEqual([
      'order.resolve',
      'order.confirmResolution',
    ])
  })

  const backToSolving = [{ type: 'operator.wentBack' }, { type: 'operator.wentBack' }] as const
  const onward = [{ type: 'operator.proceeded' }, { type: 'operator.proceeded' }] as const

  it('keeps no «Да» for another solution: it is asked anew', () => {
    const script = scriptAfter(...toParting, ...backToSolving, typed('solution', '1. Переустановите плагин'), ...onward)
    expect(stepOf(script)).toBe('confirming')
    expect(stepView(script).hangsUp).toBe(false)
    expect(ordered(later(script, hungUp))).toEqual(['order.register'])
    const heard = later(script, { type: 'latch.answered', answer: 'yes' }, hungUp)
    expect(heard.context.orders.find((order) => order.type === 'order.resolve')).toMatchObject({ text: '1. Переустановите плагин' })
    expect(ordered(heard)).toEqual(['order.register', 'order.resolve', 'order.confirmResolution'])
  })

  it('keeps the «Да» while the solution says the same', () => {
    const script = scriptAfter(...toParting, ...backToSolving, typed('solution', '1. Обновите сертификат '), ...onward)
    expect(stepOf(script)).toBe('parting')
  })

  it('takes a solution written down after the «Да» for the one it was said of', () => {
    const yes = { type: 'latch.answered', answer: 'yes' } as const
    const script = scriptAfter(...toDictating, { type: 'operator.askedToEnd' }, yes, hungUp)
    const written = later(script, typed('solution', '1.'), typed('solution', '1. Обновите сертификат'), finished)
    expect(ordered(written)).toEqual(['order.register', 'order.resolve', 'order.confirmResolution', 'order.summarise'])
  })

  it('asks in place once, then lets the operator hang up', () => {
    const script = scriptAfter(...toSolving)
    expect(stepView(script).hangsUp).toBe(false)
    const asked = later(script, { type: 'operator.askedToEnd' })
    expect(stepView(asked)).toMatchObject({ step: 'solving', asksAtEnd: 'latch', hangsUp: true })
  })

  it('takes the answer in place', () => {
    const asked = scriptAfter(...toDictating, { type: 'operator.askedToEnd' })
    expect(stepOf(later(asked, { type: 'latch.answered', answer: 'yes' }))).toBe('parting')
    expect(stepOf(later(asked, { type: 'latch.answered', answer: 'no' }))).toBe('solving')
  })

  it('asks for a reason where no ticket is bound', () => {
    const asked = scriptAfter({ type: 'operator.askedToEnd' })
    expect(stepView(asked).asksAtEnd).toBe('reason')
    expect(stepView(later(asked, { type: 'reason.given', reason: 'mistakenCall' })).hangsUp).toBe(true)
  })

  it('does not let go of a call without the answer or a reason', () => {
    const script = scriptAfter(...toConfirming, hungUp)
    expect(stepView(script).owed).toContain('latchReason')
    expect(stepOf(later(script, finished))).toBe('wrappingUp')
    const explained = later(script, { type: 'reason.given', reason: 'callerHungUp' }, finished)
    expect(explained.status).toBe('done')
    expect(ordered(explained)).toEqual(['order.register', 'order.resolve', 'order.summarise'])
  })

  it('does not take the answer of a caller who is gone', () => {
    expect(stepView(scriptAfter(...toConfirming, hungUp)).can.answerLatch).toBe(false)
  })

  it('registers in the wrap-up what was told before the caller hung up', () => {
    const script = scriptAfter(...toDescribing, typed('description', 'Не подписывается'), hungUp)
    expect(stepView(script).owed).toContain('registration')
    const registered = later(script, { type: 'operator.registered', externalId: ticketId })
    expect(stepOf(registered)).toBe('wrappingUp')
    expect(ordered(registered)).toEqual(['order.register'])
  })
})

describe('escalation and refusal', () => {
  it('waits for complete information and the address read back', () => {
    const script = scriptAfter(...toSolving, { type: 'operator.escalated' }, typed('whatHappened', 'Коротко'))
    expect(stepView(script).missing).toEqual(['whatHappened', 'whereInSystem', 'stepsTaken'])
    expect(stepView(script).can.proceed).toBe(false)
  })

  it('hands over once, with the address first', () => {
    const script = scriptAfter(...toEscalated, hungUp, finished)
    expect(stepOf(script)).toBe('finished')
    expect(ordered(script)).toEqual(['order.register', 'order.tellEmail', 'order.escalate', 'order.summarise'])
  })

  it('wants the address read again when it changed', () => {
    const script = scriptAfter(...toEscalated, { type: 'operator.wentBack' }, typed('email', 'zakaz@example.com'))
    expect(stepView(script).missing).toEqual(['emailRead'])
  })

  it('refuses only with a reason, an explanation and a place to turn to', () => {
    const script = scriptAfter(...toSolving, { type: 'operator.refused' })
    expect(stepView(script).missing).toEqual(['refusalReason', 'refusalExplanation', 'redirectTo'])
    const complete = later(
      script,
      { type: 'refusal.reasonChosen', reason: 'out_of_scope' },
      typed('refusalExplanation', 'Это вопрос удостоверяющего центра'),
      typed('redirectTo', 'Удостоверяющий центр, 8 800 000-00-00'),
      { type: 'operator.proceeded' },
      hungUp,
      finished,
    )
    expect(ordered(complete)).toEqual(['order.register', 'order.refuse', 'order.summarise'])
  })

  it('disputes a resolution before a resolved ticket is handed over', () => {
    const resolved = { ...foundTicket(false), status: 'resolved' as const }
    const script = scriptAfter(
      { type: 'answer.registered' },
      resolved,
      { type: 'operator.continued' },
      { type: 'operator.proceeded' },
      ...toEscalated.slice(toSolving.length),
      hungUp,
    )
    expect(ordered(script)).toEqual(['order.continue', 'order.tellEmail', 'order.disputeResolution', 'order.escalate'])
  })
})

describe('a broken call', () => {
  it('comes back to its step and can be walked to its end', () => {
    const { context } = scriptAfter(...toSolving)
    const [script] = initialTransition(scriptMachine, { kept: { ...context, callEnded: { by: 'line' } } })
    expect(stepView(script)).toMatchObject({ step: 'solving', interrupted: true })
    expect(stepOf(later(script, { type: 'operator.askedToEnd' }))).toBe('wrappingUp')
  })
})
