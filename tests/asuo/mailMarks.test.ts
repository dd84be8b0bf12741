import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmailOutbound } from '../../src/asuo/emailOutbound.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { draft, mailDraft } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient
let colleague: AsuoClient
let gateway: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
  colleague = await asuo.as('operator2')
  gateway = await asuo.as('service')
})
afterAll(() => asuo.close())

const from = 'zakaz@primer.example'
const came = async () => {
  const mail = mailDraft({ from })
  const { uin } = await gateway.ask('ingestEmail', { body: mail })
  const kept = await operator.ask('listEmails', { params: { ticketRef: uin ?? '' } })
  return { uin: uin ?? '', messageId: mail.messageId, emailId: kept[0]?.id ?? '' }
}
const write = (client: AsuoClient, uin: string, body: Partial<EmailOutbound>) =>
  client.send('sendEmail', { params: { ticketRef: uin }, body: { template: 'answer', to: from, ...body }, key: randomUUID() })
const waiting = async () => (await operator.ask('searchEmails', { query: { unanswered: 'true', limit: 200 } })).items.map(({ id }) => id)

describe('a letter that a person wrote', () => {
  it('keeps what its check found, of the text as it goes out', async () => {
    const { uin } = await came()

    const { body } = await write(operator, uin, { body: 'вы должны обновить страницу.' })

    expect(body.check).toEqual({ greets: true, namesNumber: true, asks: true, advised: expect.arrayContaining(['noSteps']) })
    const [first] = await operator.ask('listEmails', { params: { ticketRef: uin } })
    expect(first?.check).toBeNull()
  })

  it('asks for no question where it tells no solution', async () => {
    const { uin } = await came()

    const { body } = await write(operator, uin, { template: 'information_request', body: 'Пришлите, пожалуйста, снимок экрана.' })

    expect(body.check).toMatchObject({ greets: true, namesNumber: true, asks: null })
  })

  it('does not go where a colleague has answered meanwhile, if it is not to', async () => {
    const { uin, messageId } = await came()
    const answer = { body: '1. Обновите страницу.', inReplyTo: messageId, unlessAnswered: true }

    expect((await write(colleague, uin, answer)).status).toBe(202)

    const second = await write(operator, uin, answer)
    expect([second.status, second.problem?.code]).toEqual([409, 'email-answered'])
    expect((await write(operator, uin, { ...answer, unlessAnswered: false })).status).toBe(202)
  })

  it('tells the number of a ticket made of a mail once, whoever makes it', async () => {
    const { messageId } = await came()
    const { uin } = await operator.ask('createTicket', { body: draft({ channel: 'email', caller: { email: from } }) })
    const number = { template: 'registered', inReplyTo: messageId, unlessAnswered: true } as const

    expect((await write(colleague, uin, number)).status).toBe(202)

    const second = await write(operator, uin, number)
    expect([second.status, second.problem?.code]).toEqual([409, 'email-answered'])
  })

  it('takes files up to 10 MB together, and says where they are too big', async () => {
    const { uin } = await came()
    const file = (name: string) => ({ name, content: Buffer.alloc(3_600_000, 7).toString('base64') })

    const taken = await write(operator, uin, { body: '1. Откройте файл.', attachments: [file('a.bin'), file('b.bin')] })
    expect([taken.status, taken.body.attachments?.map(({ size }) => size)]).toEqual([202, [3_600_000, 3_600_000]])

    const refused = await write(operator, uin, { body: '1. Откройте файл.', attachments: [file('a'), file('b'), file('c')] })
    expect([refused.status, refused.problem]).toMatchObject([422, { errors: [{ pointer: '/attachments' }] }])
  })
})

describe('a mail that needs no answer', () => {
  it('waits for nobody any more, and tells who said so first', async () => {
    const { uin, emailId } = await came()
    expect(await waiting()).toContain(emailId)

    const first = await operator.ask('settleEmail', { params: { emailId }, body: {} })
    const second = await colleague.ask('settleEmail', { params: { emailId }, body: {} })

    expect(first.settled?.agentId).toBe((await operator.ask('getMe', {})).id)
    expect(second.settled).toEqual(first.settled)
    expect(await waiting()).not.toContain(emailId)
    const { events } = await operator.ask('getTicket', { params: { ticketRef: uin }, query: { include: 'events' } })
    expect(events?.filter(({ type }) => type === 'email.settled')).toHaveLength(1)
  })

  it('is one that came: our own are not asked about', async () => {
    const { uin } = await came()
    const { body } = await write(operator, uin, { body: '1. Обновите страницу.' })

    const settled = await operator.send('settleEmail', { params: { emailId: body.id }, body: {}, key: randomUUID() })
    expect(settled.status).toBe(409)
  })
})

describe('the list of mails', () => {
  it("tells its ticket's status and organisation", async () => {
    const [organisation] = (await operator.ask('listOrganisations', { query: { limit: 1 } })).items
    const { uin } = await operator.ask('createTicket', { body: draft({ inn: organisation?.inn ?? '' }) })
    const mail = mailDraft({ subject: `[${uin}] ещё вопрос` })
    await gateway.ask('ingestEmail', { body: mail })

    const { items } = await operator.ask('searchEmails', { query: { direction: 'inbound', limit: 200 } })
    const listed = items.find(({ messageId }) => messageId === mail.messageId)
    expect(listed).toMatchObject({ ticketStatus: 'new', organisation: organisation?.name, settled: null })
  })
})
