import { describe, expect, it } from 'vitest'
import { ticketCreate } from '#core/asuo/ticketCreate'
import { ticketAct } from '#core/bridge/requests'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { callSummary } from '#core/tickets/callSummary'
import { orderActs } from '#core/tickets/orderActs'
import { ticketDraft } from '#core/tickets/ticketDraft'
import { scriptAfter } from './afterEvents.ts'
import { callId, openCallOf } from './openCallOf.ts'
import { ticketId, toDescribing, toEscalated, toParting, toRegistering, toReviewing, toSolving, typed } from './scriptWalks.ts'

const hungUp: ScriptEvent = { type: 'call.ended', by: 'caller' }
const finished: ScriptEvent = { type: 'operator.finished' }

const draftOf = (events: readonly ScriptEvent[], caller = {}) => ticketDraft(openCallOf(scriptAfter(...events), caller), ticketId, 0)

/** The acts of every order of a call, each held against the bridge's own schema. */
const actsOf = (...events: readonly ScriptEvent[]) => {
  const call = openCallOf(scriptAfter(...events))
  return call.facts.orders.flatMap((order) => orderActs(order, call)).map((act) => ticketAct.parse(act))
}

describe('the draft of a ticket', () => {
  it('is what ASUO takes', () => {
    expect(ticketCreate.parse(draftOf([...toRegistering, typed('callerName', 'Анна'), typed('email', 'zakaz@example.ru')]))).toEqual({
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
    const draft = ticketCreate.parse(draftOf([...toDescribing, typed('description', text)]))
    expect(draft.subject).toBe('Не подписывается')
    expect(draft.description).toBe(text)
  })

  it('cuts a long first line to 300 letters and passes over one that is too short', () => {
    expect(draftOf([...toDescribing, typed('description', 'а'.repeat(400))]).subject).toHaveLength(300)
    expect(ticketCreate.parse(draftOf([...toDescribing, typed('description', 'Ой\nне входит')])).subject).toBe('Ой не входит')
  })

  it('says why there is no INN, and never makes one up', () => {
    const draft = draftOf([
      { type: 'answer.new' },
      { type: 'organisation.absent', reason: 'private_person' },
      typed('description', 'Вопрос'),
    ])
    expect(draft).toMatchObject({ innAbsentReason: 'private_person' })
    expect(draft).not.toHaveProperty('inn')
  })

  it('follows the ticket that could not go on', () => {
    expect(draftOf([...toReviewing(true), { type: 'operator.linked' }]).links).toEqual([{ target: 'SP-0042', type: 'follows' }])
  })

  it('leaves out a number that is none', () => {
    expect(draftOf(toRegistering, { number: 'anonymous' }).caller?.phone).toBeNull()
    expect(draftOf([...toRegistering, typed('callerPhone', '+7 (813) 712-34-56')]).caller?.phone).toBe('+78137123456')
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
    expect(callSummary(openCallOf(script))).toEqual([
      [
        'Звонок с номера +78125394101',
        'Организация: ИНН 7707083893, ООО «Ромашка»',
        'Итог: решение дано в разговоре',
        'Абонент подтвердил, что вопрос решён',
        'Разговор завершён: абонент',
        'Решение: 1. Обновите сертификат',
        'Заметки: Сертификат истекает в мае',
      ].join('\n'),
    ])
  })

  it('loses nothing of a note of 20,000 letters', () => {
    const notes = Array.from({ length: 20_000 }, (_, index) => String(index % 10)).join('')
    const parts = callSummary(openCallOf(scriptAfter(...toParting, typed('notes', notes), hungUp)))
    expect(parts).toHaveLength(2)
    expect(parts.every((part) => part.length <= 20_000)).toBe(true)
    expect(parts.join('')).toContain(notes)
  })

  it('cuts no sign in half', () => {
    const notes = '😀'.repeat(10_000)
    const parts = callSummary(openCallOf(scriptAfter(...toParting, typed('notes', `я${notes}`))))
    expect(parts.join('')).toContain(notes)
    for (const part of parts) expect(() => encodeURIComponent(part)).not.toThrow()
  })
})
