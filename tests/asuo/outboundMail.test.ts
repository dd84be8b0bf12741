import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmailOutbound } from '../../src/asuo/emailOutbound.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { completeRefusal, draft, mailDraft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const to = 'zakaz@primer.example'
const ticket = async () => (await operator.ask('createTicket', { body: draft() })).uin
const write = (uin: string, body: Partial<EmailOutbound>, key: string = randomUUID()) =>
  operator.send('sendEmail', { params: { ticketRef: uin }, body: { template: 'answer', to, ...body }, key })

describe('a mail to a caller', () => {
  it('greets, names the number, keeps the text and asks whether the problem is solved', async () => {
    const uin = await ticket()

    const { status, body } = await write(uin, { body: '1. Откройте «Отчёты».\n2. Нажмите «Построить».' })

    expect(status).toBe(202)
    expect(body).toMatchObject({ direction: 'outbound', state: 'queued', uin, to, sentAt: null, attempts: 0, automatic: false })
    expect(body.subject).toBe(`[${uin}] Не открывается отчёт`)
    expect(body.body.split('\n\n')).toEqual([
      'Здравствуйте!',
      `Номер Вашего обращения: ${uin}.`,
      '1. Откройте «Отчёты».\n2. Нажмите «Построить».',
      'Скажите, пожалуйста, решён ли Ваш вопрос? Ответьте на это письмо «да» или «нет».',
      'С уважением,\nпервая линия поддержки\n',
    ])
  })

  it('adds nothing that the operator wrote himself', async () => {
    const uin = await ticket()
    const text = `Добрый день, Ирина Павловна!\n\nПо обращению ${uin}: обновите страницу.\n\nПомогло ли это?`

    expect((await write(uin, { body: text })).body.body).toBe(`${text}\n\nС уважением,\nпервая линия поддержки\n`)
  })

  it('is queued once for a key', async () => {
    const uin = await ticket()
    const key = randomUUID()

    const [first, second] = [await write(uin, { body: 'Обновите страницу.' }, key), await write(uin, { body: 'Обновите страницу.' }, key)]

    expect(second.body).toEqual(first.body)
    expect(await operator.ask('listEmails', { params: { ticketRef: uin } })).toHaveLength(1)
  })

  it('answers the last mail of that address and carries its chain', async () => {
    const gateway = await asuo.as('service')
    const first = mailDraft({ from: to })
    const { uin } = await gateway.ask('ingestEmail', { body: first })
    const second = mailDraft({ from: to, subject: `[${uin}]`, references: [first.messageId] })
    await gateway.ask('ingestEmail', { body: second })

    const { body } = await write(uin ?? '', { body: 'Обновите страницу.' })

    expect(body).toMatchObject({ inReplyTo: second.messageId, references: [first.messageId, second.messageId] })
    expect(body.subject).toMatch(/^Re: \[SP-/)
    expect((await write(uin ?? '', { body: 'Вам тоже.', to: 'drugoj@primer.example' })).body.inReplyTo).toBeNull()
  })

  it('takes the words from the ticket where the operator wrote none', async () => {
    const uin = await ticket()
    expect((await write(uin, {})).problem).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/body' }] })
    expect((await write(uin, { template: 'information_request' })).status).toBe(422)

    const resolve = { transition: 'resolve', resolutionText: 'Обновите плагин.' } as const
    await operator.ask('transitionTicket', { params: { ticketRef: uin }, body: resolve })

    expect((await write(uin, {})).body.body).toContain('Решение по Вашему обращению:\n\nОбновите плагин.')
    expect((await write(uin, { template: 'escalated' })).body.body).toContain('Повторять ничего не нужно')
    expect((await write(uin, { template: 'resolution_check', locale: 'en' })).body.body).toContain('Has this solved your problem?')
  })

  it('tells a stranger who wrote a number into his subject nothing but what the operator writes himself', async () => {
    const gateway = await asuo.as('service')
    const mail = mailDraft()
    const uin = (await gateway.ask('ingestEmail', { body: mail })).uin ?? ''
    const stranger = mailDraft({ subject: `[${uin}] Ответ?` })
    await gateway.ask('ingestEmail', { body: stranger })
    const resolve = { transition: 'resolve', resolutionText: 'Тайное решение.' } as const
    await operator.ask('transitionTicket', { params: { ticketRef: uin }, body: resolve })

    const { problem } = await write(uin, { to: stranger.from.toUpperCase() })

    expect(problem).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/body' }] })
    expect((await write(uin, { to: mail.from })).body.body).toContain('Тайное решение.')
    expect((await write(uin, { to: stranger.from, body: 'Какой у Вас номер закупки?' })).status).toBe(202)
    expect((await write(uin, { to: stranger.from })).body.body).toContain('Тайное решение.')
  })

  it('tells a refused ticket its refusal and its number, and nothing else', async () => {
    const uin = await ticket()
    await operator.ask('refuseTicket', { params: { ticketRef: uin }, body: completeRefusal })

    expect((await write(uin, { template: 'refused' })).body.body).toContain(
      `${completeRefusal.explanation}\n\nС этим вопросом Вам поможет: ${completeRefusal.redirectTo}`,
    )
    expect((await write(uin, { template: 'registered' })).status).toBe(202)
    expect((await write(uin, { body: 'Ещё одно.' })).problem?.code).toBe('ticket-closed')
  })

  it('names the provisional number beside the real one', async () => {
    const { uin } = await operator.ask('createTicket', { body: draft({ provisionalNumber: 'TMP-MRTN-012' }) })

    expect((await write(uin, { template: 'registered' })).body.body).toMatch(new RegExp(`${uin}.*TMP-MRTN-012`, 's'))
  })

  it('carries files: named safely, their type by what is in them', async () => {
    const uin = await ticket()
    const content = Buffer.from('%PDF-1.7 инструкция').toString('base64')

    const { body } = await write(uin, { body: 'Инструкция.', attachments: [{ name: '../../Отчёт\u202efdp.exe', content }] })

    expect(body.attachments).toMatchObject([{ name: 'Отчётfdp.exe', type: 'application/pdf', isKept: true }])
    const params = { emailId: body.id, attachmentId: body.attachments[0]?.id ?? '' }
    expect((await operator.ask('getEmailAttachment', { params })).content).toBe(content)
    expect(await operator.refusal('getEmailAttachment', { params: { ...params, emailId: randomUUID() } })).toBe('not-found')
  })

  it('stands by itself, too', async () => {
    const { body } = await write(await ticket(), { body: 'Обновите страницу.' })

    expect(await operator.ask('getEmail', { params: { emailId: body.id } })).toEqual(body)
    expect(await operator.refusal('getEmail', { params: { emailId: randomUUID() } })).toBe('not-found')
  })
})
