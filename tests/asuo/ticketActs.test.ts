import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { completeEscalation, completeRefusal, draft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const register = (changes: Parameters<typeof draft>[0] = {}) => operator.ask('createTicket', { body: draft(changes) })
const at = (ticket: { readonly uin: string }) => ({ params: { ticketRef: ticket.uin } })

describe('changing', () => {
  it('needs the version for the text and not for the caller', async () => {
    const ticket = await register({ caller: { name: 'Иванова Анна', phone: '+78120000001' } })

    const blind = await operator.refusal('updateTicket', { ...at(ticket), body: { subject: 'Иначе' } })
    const stale = await operator.send('updateTicket', { ...at(ticket), body: { subject: 'Иначе' }, headers: { 'if-match': '"9"' } })
    const caller = await operator.ask('updateTicket', { ...at(ticket), body: { caller: { email: 'anna@primer.example' } } })
    const subject = await operator.send('updateTicket', { ...at(ticket), body: { subject: 'Иначе' }, headers: { 'if-match': '"2"' } })

    expect(blind).toBe('precondition-required')
    expect([stale.problem?.code, stale.headers.get('etag')]).toEqual(['precondition-failed', '"1"'])
    expect(caller.caller).toEqual({ name: 'Иванова Анна', phone: '+78120000001', email: 'anna@primer.example' })
    expect([subject.body.subject, subject.headers.get('etag')]).toEqual(['Иначе', '"3"'])
  })

  it('takes a provisional number once, for one ticket, without a version', async () => {
    const one = await register()
    const two = await register()
    const number = 'TMP-UCH-001'

    const taken = await operator.ask('updateTicket', { ...at(one), body: { provisionalNumber: number } })

    expect(taken.provisionalNumber).toBe(number)
    expect((await operator.send('updateTicket', { ...at(one), body: { provisionalNumber: number } })).status).toBe(200)
    expect(await operator.refusal('updateTicket', { ...at(one), body: { provisionalNumber: 'TMP-UCH-002' } })).toBe('external-id-reuse')
    expect(await operator.refusal('updateTicket', { ...at(two), body: { provisionalNumber: number } })).toBe('external-id-reuse')
    expect(await operator.refusal('createTicket', { body: draft({ provisionalNumber: number }) })).toBe('external-id-reuse')
  })

  it('refuses an empty change, an unknown field and an unknown assignee', async () => {
    const ticket = await register()
    const headers = { 'if-match': '*' }

    expect(await operator.refusal('updateTicket', { ...at(ticket), body: {} })).toBe('validation-failed')
    expect(await operator.refusal('updateTicket', { ...at(ticket), body: { status: 'closed' } as never })).toBe('validation-failed')
    expect(await operator.refusal('updateTicket', { ...at(ticket), body: { assigneeId: 'nobody' }, headers })).toBe('validation-failed')
  })

  it('answers 304 to who has the present version', async () => {
    const ticket = await register()

    const same = await operator.send('getTicket', { ...at(ticket), headers: { 'if-none-match': '"1"' } })
    const withMessages = await operator.send('getTicket', {
      ...at(ticket),
      query: { include: 'messages' } as never,
      headers: { 'if-none-match': '"1"' },
    })

    expect([same.status, withMessages.status]).toEqual([304, 200])
  })
})

describe('a closed ticket', () => {
  it('takes notes, summaries and numbers already told, and nothing that would continue it', async () => {
    const ticket = await register()
    await operator.ask('transitionTicket', { ...at(ticket), body: { transition: 'resolve', resolutionText: 'Обновить страницу' } })
    await operator.ask('transitionTicket', { ...at(ticket), body: { transition: 'confirm_resolution', confirmedVia: 'call' } })
    const headers = { 'if-match': '*' }

    expect((await operator.send('addMessage', { ...at(ticket), body: { kind: 'note', body: 'Звонил снова' } })).status).toBe(201)
    expect((await operator.send('addMessage', { ...at(ticket), body: { kind: 'call_summary', body: 'Итог' } })).status).toBe(201)
    expect((await operator.send('updateTicket', { ...at(ticket), body: { provisionalNumber: 'TMP-UCH-090' } })).status).toBe(200)
    expect(await operator.refusal('addMessage', { ...at(ticket), body: { kind: 'public', body: 'Ответ' } })).toBe('ticket-closed')
    expect(await operator.refusal('updateTicket', { ...at(ticket), body: { subject: 'Иначе' }, headers })).toBe('ticket-closed')
    expect(await operator.refusal('transitionTicket', { ...at(ticket), body: { transition: 'start' } })).toBe('ticket-closed')
    expect(await operator.refusal('escalateTicket', { ...at(ticket), body: completeEscalation })).toBe('ticket-closed')
    expect(await operator.refusal('refuseTicket', { ...at(ticket), body: completeRefusal })).toBe('ticket-closed')
  })
})

describe('escalation', () => {
  it('names everything that is missing', async () => {
    const ticket = await register()
    const body = { targetLine: 2, information: { whatHappened: 'Коротко', whereInSystem: 'Отчёты', stepsTaken: ' ' } } as never

    const { problem } = await operator.send('escalateTicket', { ...at(ticket), body })

    expect(problem?.code).toBe('escalation-incomplete')
    expect(problem?.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/callerEmail',
      '/information/stepsTaken',
      '/information/whatHappened',
    ])
  })

  it('keeps the e-mail with the caller and the information in the trail', async () => {
    const ticket = await register({ caller: { name: 'Иванова' } })

    const passed = await operator.ask('escalateTicket', { ...at(ticket), body: completeEscalation })
    const { items } = await operator.ask('listTicketEvents', at(ticket))

    expect(passed).toMatchObject({ status: 'escalated', line: 2, caller: { name: 'Иванова', email: completeEscalation.callerEmail } })
    expect(items.at(-1)).toMatchObject({ type: 'ticket.escalated', data: completeEscalation })
  })

  it.each(['vasya@localhost', 'vasya@127.0.0.1', 'vasya@[::1]', 'vasya@primer.r', 'no at sign'])(
    'refuses the e-mail %s',
    async (callerEmail) => {
      const ticket = await register()

      expect(await operator.refusal('escalateTicket', { ...at(ticket), body: { ...completeEscalation, callerEmail } })).toBe(
        'escalation-incomplete',
      )
    },
  )

  it.each(['вася@пример.рф', 'vasya@xn--e1afmkfd.xn--p1ai', 'v.asya+1@mail.ru'])('takes the e-mail %s', async (callerEmail) => {
    const ticket = await register()

    const passed = await operator.ask('escalateTicket', { ...at(ticket), body: { ...completeEscalation, callerEmail } })

    expect(passed.caller.email).toBe(callerEmail)
  })
})

describe('messages', () => {
  it('come oldest first, by pages', async () => {
    const ticket = await register()
    for (const body of ['один', 'два', 'три']) await operator.ask('addMessage', { ...at(ticket), body: { kind: 'note', body } })

    const first = await operator.ask('listMessages', { ...at(ticket), query: { limit: 2 } })
    const rest = await operator.ask('listMessages', { ...at(ticket), query: { limit: 2, cursor: first.nextCursor ?? '' } })

    expect([...first.items, ...rest.items].map(({ body }) => body)).toEqual(['один', 'два', 'три'])
    expect(rest.nextCursor).toBeNull()
  })

  it('are not doubled under one externalId', async () => {
    const ticket = await register()
    const body = { kind: 'note', body: 'Заметка', externalId: randomUUID() } as const

    await operator.ask('addMessage', { ...at(ticket), body })
    const again = await operator.send('addMessage', { ...at(ticket), body })

    expect(again.status).toBe(200)
    expect((await operator.ask('listMessages', at(ticket))).items).toHaveLength(1)
    expect(await operator.refusal('addMessage', { ...at(ticket), body: { ...body, body: 'Другая' } })).toBe('external-id-reuse')
  })
})
