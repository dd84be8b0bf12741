import { describe, expect, it } from 'vitest'
import { ticketCreate } from '#core/asuo/ticketCreate'
import { ticketAct } from '#core/bridge/ticketAct'
import { openCall } from '#core/desk/openCall'
import { settle } from '#core/regulation/scriptChanges'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { restoreScript } from '#core/regulation/scriptMachine'
import type { ScriptOrder } from '#core/regulation/scriptOrder'
import type { ScriptSnapshot } from '#core/regulation/scriptSelectors'
import { callSummary } from '#core/tickets/callSummary'
import { orderActs } from '#core/tickets/orderActs'
import { ticketDraft } from '#core/tickets/ticketDraft'
import { later, scriptAfter } from './afterEvents.ts'
import { callId, draftOf, openCallOf } from './openCallOf.ts'
import { ticketId, toDescribing, toEscalated, toParting, toRegistering, toReviewing, toSolving, typed } from './scriptWalks.ts'

const hungUp: ScriptEvent = { type: 'call.ended', by: 'caller' }
const finished: ScriptEvent = { type: 'operator.finished' }

const draftAfter = (events: readonly ScriptEvent[], caller = {}) => draftOf(scriptAfter(...events), caller)

const registered: ScriptEvent = { type: 'operator.registered', externalId: ticketId }

/** The acts of every order of a call, each held against the bridge's own schema. */
const actsOf = (...events: readonly ScriptEvent[]) => {
  const call = openCallOf(scriptAfter(...events))
  return call.facts.orders.flatMap((order) => orderActs(order, call)).map((act) => ticketAct.parse(act))
}

const recordsOf = (...events: readonly ScriptEvent[]): readonly string[] =>
  actsOf(...events).flatMap((act) => (act.act === 'message' ? [act.message.body] : []))

describe('the draft of a ticket', () => {
  it('is what ASUO takes', () => {
    expect(ticketCreate.parse(draftAfter([...toRegistering, typed('callerName', 'Анна'), typed('email', 'zakaz@example.ru')]))).toEqual({
      externalId: ticketId,
      inn: '7707083893',
      organisationName: 'ООО «Ромашка»',
      channel: 'phone',
      subject: 'Не проходит подпись контракта',
      description: 'Не проходит подпись контракта',
      caller: { name: 'Анна', phone: '+78125394101', email: 'zakaz@example.ru' },
      callId,
      clientAt: '1970-01-01T00:00:00.000Z',
      training: true,
    })
  })

  it('takes its subject from the first line and keeps the whole text', () => {
    const text = `Не подписывается\nОшибка ${'7'.repeat(15_000)}`
    const draft = ticketCreate.parse(draftAfter([...toDescribing, typed('description', text)]))
    expect(draft.subject).toBe('Не подписывается')
    expect(draft.description).toBe(text)
  })

  it('cuts a long first line to 300 letters and passes over one that is too short', () => {
    expect(draftAfter([...toDescribing, typed('description', 'а'.repeat(400))]).subject).toHaveLength(300)
    expect(ticketCreate.parse(draftAfter([...toDescribing, typed('description', 'Ой\nне входит')])).subject).toBe('Ой не входит')
  })

  it('says why there is no INN, and never makes one up', () => {
    const draft = draftAfter([
      { type: 'answer.new' },
      { type: 'organisation.absent', reason: 'private_person' },
      typed('description', 'Вопрос'),
    ])
    expect(draft).toMatchObject({ innAbsentReason: 'private_person' })
    expect(draft).not.toHaveProperty('inn')
  })

  it('follows the ticket that could not go on', () => {
    expect(draftAfter([...toReviewing(true), { type: 'operator.linked' }]).links).toEqual([{ target: 'SP-0042', type: 'follows' }])
  })

  it('leaves out a number that is none', () => {
    expect(draftAfter(toRegistering, { number: 'anonymous' }).caller?.phone).toBeNull()
    expect(draftAfter([...toRegistering, typed('callerPhone', '+7 (813) 712-34-56')]).caller?.phone).toBe('+78137123456')
  })
})

describe('the acts of a call', () => {
  it('resolve, confirm and sum up a solved one', () => {
    expect(actsOf(...toParting, hungUp, finished)).toMatchObject([
      { act: 'transition', transition: { transition: 'resolve', resolutionText: '1. Обновите сертификат', callId } },
      { act: 'transition', transition: { transition: 'confirm_resolution', confirmedVia: 'call', callId } },
      { act: 'message', message: { kind: 'call_summary', callId } },
    ])
  })

  it('hand over with the information and the address', () => {
    expect(actsOf(...toEscalated, hungUp)).toMatchObject([
      { act: 'caller', caller: { email: 'zakaz@example.ru' } },
      {
        act: 'escalate',
        escalation: { targetLine: 2, callerEmail: 'zakaz@example.ru', information: { whereInSystem: 'Раздел «Контракты»' } },
      },
    ])
  })

  it('refuse with reason, explanation and addressee', () => {
    const acts = actsOf(
      ...toSolving,
      { type: 'operator.refused' },
      { type: 'refusal.reasonChosen', reason: 'out_of_scope' },
      typed('refusalExplanation', 'Вопрос удостоверяющего центра'),
      typed('redirectTo', 'Удостоверяющий центр'),
      hungUp,
    )
    expect(acts).toEqual([
      {
        act: 'refuse',
        refusal: { reasonCode: 'out_of_scope', explanation: 'Вопрос удостоверяющего центра', redirectTo: 'Удостоверяющий центр' },
      },
    ])
  })
})

describe('the summary of a call', () => {
  it('says who called, how it ended and what was noted', () => {
    const script = scriptAfter(...toParting, typed('notes', 'Сертификат истекает в мае'), hungUp)
    expect(callSummary(script.context)).toBe(
      [
        'Организация: ИНН 7707083893, ООО «Ромашка»',
        'Итог: решение дано в разговоре',
        'Абонент подтвердил, что вопрос решён',
        'Разговор завершён: абонент',
        'Решение: 1. Обновите сертификат',
        'Заметки: Сертификат истекает в мае',
      ].join('\n'),
    )
  })

  it('names the number that called and loses nothing of a note of 20,000 letters', () => {
    const notes = Array.from({ length: 20_000 }, (_, index) => String(index % 10)).join('')
    const parts = recordsOf(...toParting, typed('notes', notes), hungUp, finished)
    expect(parts).toHaveLength(2)
    expect(parts.every((part) => part.length <= 20_000)).toBe(true)
    expect(parts[0]).toMatch(/^Звонок с номера \+78125394101\n/)
    expect(parts.join('')).toContain(notes)
  })

  it('cuts no sign in half', () => {
    const notes = '😀'.repeat(10_000)
    const parts = recordsOf(...toParting, typed('notes', `я${notes}`), hungUp, finished)
    expect(parts.join('')).toContain(notes)
    for (const part of parts) expect(() => encodeURIComponent(part)).not.toThrow()
  })
})

describe('an order said again after the page was loaded anew', () => {
  const reloaded = (...events: readonly ScriptEvent[]) => {
    const kept = JSON.stringify(openCallOf(scriptAfter(...events)))
    return restoreScript(openCall.parse(JSON.parse(kept)))
  }
  const said = (script: ScriptSnapshot, type: ScriptOrder['type']) => {
    const call = openCallOf(script)
    const orders = script.context.orders.filter((order) => order.type === type)
    return orders.map((order) => JSON.stringify(order.type === 'order.register' ? ticketDraft(order, call, 0) : orderActs(order, call)))
  }
  const toRefused = [
    ...toSolving,
    { type: 'operator.refused' },
    { type: 'refusal.reasonChosen', reason: 'out_of_scope' },
    typed('refusalExplanation', 'Вопрос удостоверяющего центра'),
    typed('redirectTo', 'Удостоверяющий центр'),
    hungUp,
  ] as const
  const typedLater = [
    typed('callerName', 'Иванов'),
    typed('callerPhone', '+78137123456'),
    typed('email', 'drugoj@example.ru'),
    typed('notes', 'Перезвонит'),
    { type: 'category.chosen', category: 'signature' },
    { type: 'refusal.reasonChosen', reason: 'duplicate' },
  ] as const

  it.each([
    ['order.register', toEscalated],
    ['order.escalate', [...toEscalated, hungUp]],
    ['order.refuse', toRefused],
    ['order.resolve', [...toParting, hungUp]],
  ] as const)('%s is the same act, whatever was typed since', (type, events) => {
    const before = said(scriptAfter(...events), type)

    expect(before).toHaveLength(1)
    expect(said(reloaded(...events, ...typedLater), type)).toEqual(before)
  })

  it('keeps the first summary, and adds one only where more is known', () => {
    const [first] = said(scriptAfter(...toParting, hungUp, finished), 'order.summarise')
    const again = later(reloaded(...toParting, hungUp), { type: 'operator.askedToEnd' }, finished)
    expect(said(again, 'order.summarise')).toEqual([first])

    const summarised = scriptAfter(...toParting, hungUp, finished).context
    expect(settle(summarised, true).orders).toEqual(summarised.orders)
    const noted = settle({ ...summarised, texts: { ...summarised.texts, notes: 'Перезвонит' } }, true)
    expect(noted.orders.slice(0, -1)).toEqual(summarised.orders)
    expect(noted.orders.at(-1)).toMatchObject({ type: 'order.summarise', content: expect.stringContaining('Перезвонит') })
  })

  it('leaves out a registration that the disk refused', () => {
    const described = [...toDescribing, typed('description', 'Вопрос')]
    const refused = reloaded(...described, registered, { type: 'ticket.notSaved' }, typed('description', 'Иначе'), registered)

    expect(refused.context.orders).toMatchObject([
      { notSaved: true, externalId: ticketId },
      { notSaved: false, externalId: ticketId, content: { description: 'Иначе' } },
    ])
  })
})
