import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { incomingOf } from '../../services/asuo/mail/incomingMail.ts'
import { storableMail } from '../../services/asuo/mail/storableMail.ts'
import type { EmailInbound } from '../../src/asuo/emailInbound.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { completeRefusal, draft, mailDraft } from './drafts.ts'

let asuo: AsuoFixture
let gateway: AsuoClient
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  gateway = await asuo.as('service')
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const take = (mail: EmailInbound) => gateway.send('ingestEmail', { body: mail })
const mailsOf = (uin: string) => operator.ask('listEmails', { params: { ticketRef: uin } })
const ticketOf = (uin: string) => operator.ask('getTicket', { params: { ticketRef: uin }, query: { include: 'links,emails' } })
/** The UIN of the ticket that the mail made. */
const registered = async (mail: EmailInbound): Promise<string> => {
  const { body } = await take(mail)
  expect(body.action).toBe('created')
  return body.uin ?? ''
}
const close = async (uin: string) => {
  await operator.ask('transitionTicket', {
    params: { ticketRef: uin },
    body: { transition: 'resolve', resolutionText: 'Обновите страницу.' },
  })
  await operator.ask('transitionTicket', { params: { ticketRef: uin }, body: { transition: 'confirm_resolution', confirmedVia: 'email' } })
}

describe('a mail about nothing known', () => {
  it('makes a ticket and is answered with its number', async () => {
    const mail = mailDraft({ subject: 'RE: Fwd: Не открывается отчёт', fromName: 'Кузнецова Ирина Павловна' })

    const { status, body } = await take(mail)

    expect([status, body.action]).toEqual([201, 'created'])
    const ticket = await ticketOf(body.uin ?? '')
    expect(ticket).toMatchObject({
      channel: 'email',
      status: 'new',
      subject: 'Не открывается отчёт',
      description: mail.text,
      innAbsentReason: 'not_known',
      caller: { name: 'Кузнецова Ирина Павловна', email: mail.from },
    })
    const [came, answer] = ticket.emails ?? []
    expect(came).toMatchObject({ direction: 'inbound', state: 'received', from: mail.from, body: mail.text, automatic: false })
    expect(answer).toMatchObject({
      direction: 'outbound',
      state: 'queued',
      template: 'registered',
      to: mail.from,
      automatic: true,
      inReplyTo: mail.messageId,
      references: [mail.messageId],
      subject: `Re: [${body.uin}] Не открывается отчёт`,
    })
    expect(answer?.body).toMatch(new RegExp(`^Здравствуйте!.*${body.uin}`, 's'))
  })

  it('makes one ticket however often it comes, also at once', async () => {
    const mail = mailDraft()

    const replies = await Promise.all([take(mail), take(mail), take(mail)])
    const again = await take({ ...mail, messageId: mail.messageId.replaceAll(/[<>]/g, '') })

    expect(replies.map(({ status, body }) => `${status} ${body.action}`).sort()).toEqual(['200 duplicate', '200 duplicate', '201 created'])
    expect(new Set([...replies, again].map(({ body }) => body.uin)).size).toBe(1)
    expect(again.body.action).toBe('duplicate')
    expect(await mailsOf(again.body.uin ?? '')).toHaveLength(2)
  })

  it.each([
    ['', 'Письмо без темы'],
    ['Re: ', 'Письмо без темы'],
    ['ЭЦ', 'Письмо «ЭЦ»'],
    ['я'.repeat(400), 'я'.repeat(300)],
  ])('with the subject «%s» makes a ticket all the same', async (subject, made) => {
    expect((await ticketOf(await registered(mailDraft({ subject, text: ' ' })))).subject).toBe(made)
  })
})

describe('a mail with what PostgreSQL refuses', () => {
  const odd = Array.from({ length: 990 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join('')

  it('is taken in once, and a reply to it finds its ticket', async () => {
    const mail = mailDraft({ messageId: `<${odd}@b>` })
    const uin = await registered(mail)

    expect((await take(mail)).body).toEqual({ uin, action: 'duplicate' })
    expect((await take(mailDraft({ inReplyTo: mail.messageId }))).body).toEqual({ uin, action: 'appended' })
  })

  it('is stored without it', () => {
    const whole = { ...incomingOf(mailDraft()), fromName: 'Анна 😀' }
    const report = { action: 'failed', envelopeId: null, messageIds: ['<a\0b@c>'], diagnostic: '5\0' } as const
    const file = { name: 'a\0', type: 'app\0/x', size: 1, content: null }

    expect(storableMail(whole)).toEqual(whole)
    const stored = JSON.stringify(
      storableMail({ ...whole, fromName: 'A\ud83d', subject: '\0', inReplyTo: '<\0>', attachments: [file], report }),
    )
    expect(stored).not.toMatch(/\\u0000|\\ud83d/)
  })

  it('makes a ticket whose subject and text end with whole characters', async () => {
    const text = `${'я'.repeat(299)}😀`
    const ticket = await ticketOf(await registered(mailDraft({ subject: text, text: `${'я'.repeat(19_999)}😀` })))

    expect([ticket.subject, ticket.description]).toEqual(['я'.repeat(299), 'я'.repeat(19_999)])
  })
})

describe('a mail about a known ticket', () => {
  it('goes into the ticket whose number its subject bears, and is found by its words', async () => {
    const { uin } = await operator.ask('createTicket', { body: draft() })

    const { status, body } = await take(
      mailDraft({ subject: `Ответ: [${uin.toLowerCase()}] отчёт`, text: 'Приложила протокол каракатицы' }),
    )

    expect([status, body]).toEqual([201, { uin, action: 'appended' }])
    expect((await mailsOf(uin)).map(({ direction }) => direction)).toEqual(['inbound'])
    expect((await ticketOf(uin)).version).toBe(1)
    const found = await operator.ask('searchTickets', { query: { q: 'каракатица' } })
    expect(found.items.map((ticket) => ticket.uin)).toEqual([uin])
  })

  it('follows the mails it refers to rather than the number in its subject', async () => {
    const other = await registered(mailDraft())
    const first = mailDraft()
    const uin = await registered(first)
    const answer = (await mailsOf(uin))[1]

    const byReply = await take(mailDraft({ subject: `[${other}]`, inReplyTo: answer?.messageId ?? '' }))
    const byReference = await take(mailDraft({ subject: `[${other}]`, references: ['<unknown@x.example>', first.messageId] }))

    expect([byReply.body, byReference.body]).toEqual([
      { uin, action: 'appended' },
      { uin, action: 'appended' },
    ])
  })

  it('goes into the ticket whose provisional number it bears', async () => {
    const { uin } = await operator.ask('createTicket', { body: draft({ provisionalNumber: 'TMP-KRTN-007' }) })

    expect((await take(mailDraft({ subject: 'Re: [TMP-KRTN-007]' }))).body).toEqual({ uin, action: 'appended' })
  })

  it('makes a ticket where its number is not known', async () => {
    expect((await take(mailDraft({ subject: '[SP-99999999] отчёт' }))).body.action).toBe('created')
  })

  it.each(['closed', 'refused'])('makes a new one where it is %s, and each points to the other', async (status) => {
    const before = await registered(mailDraft())
    if (status === 'closed') await close(before)
    else await operator.ask('refuseTicket', { params: { ticketRef: before }, body: completeRefusal })

    const { body } = await take(mailDraft({ subject: `Re: [${before}] Не открывается отчёт` }))

    expect(body.action).toBe('created')
    const [old, made] = [await ticketOf(before), await ticketOf(body.uin ?? '')]
    expect(old.status).toBe(status)
    expect(old.links).toMatchObject([{ target: body.uin, type: 'followed_by' }])
    expect(made.links).toMatchObject([{ target: before, type: 'follows' }])
    expect(made.subject).toBe('Не открывается отчёт')
    expect(made.emails?.[1]?.subject).toBe(`Re: [${body.uin}] Не открывается отчёт`)
  })
})

describe('a mail of a machine', () => {
  it('is ignored, also where it bears the number of a ticket', async () => {
    const { uin } = await operator.ask('createTicket', { body: draft() })
    const mail = mailDraft({ subject: `Автоответ: [${uin}]`, autoSubmitted: true })

    const { status, body } = await take(mail)

    expect([status, body]).toEqual([200, { uin: null, action: 'ignored' }])
    expect((await take(mail)).body).toEqual({ uin: null, action: 'duplicate' })
    expect(await mailsOf(uin)).toEqual([])
    const kept = await operator.ask('searchEmails', { query: { direction: 'inbound', limit: 1 } })
    expect(kept.items).toMatchObject([{ uin: null, automatic: true, messageId: mail.messageId }])
  })

  it('is ignored where it is one of ours that came back', async () => {
    const uin = await registered(mailDraft())
    const answer = (await mailsOf(uin))[1]

    expect((await take(mailDraft({ messageId: answer?.messageId ?? '' }))).body).toEqual({ uin: null, action: 'ignored' })
  })

  it('that does not say what it is gets five answers an hour and no more', async () => {
    const uins: string[] = []
    for (let count = 0; count < 7; count += 1) uins.push(await registered(mailDraft({ from: 'robot@primer.example' })))

    const answers = await Promise.all(uins.map(async (uin) => (await mailsOf(uin)).filter(({ automatic }) => automatic).length))
    expect(answers).toEqual([1, 1, 1, 1, 1, 0, 0])
  })
})

describe('the list of mails', () => {
  it('shows what waits for a person until he wrote', async () => {
    const mail = mailDraft({ text: `${'Длинное  письмо. '.repeat(40)}` })
    const uin = await registered(mail)
    const waiting = async () => {
      const { items } = await operator.ask('searchEmails', { query: { unanswered: 'true' } })
      return items.filter((item) => item.uin === uin)
    }

    expect(await waiting()).toMatchObject([{ direction: 'inbound', answered: false, attachmentCount: 0, from: mail.from }])
    expect((await waiting())[0]?.preview).toMatch(/^(Длинное письмо\. )+/)

    await operator.ask('sendEmail', {
      params: { ticketRef: uin },
      body: { template: 'information_request', to: mail.from, body: 'Какой?' },
    })
    expect(await waiting()).toEqual([])

    await using database = await databaseOf(asuo.dataDir)
    await database.run(`update emails set state = 'bounced' where to_address = '${mail.from}' and not automatic`)
    expect(await waiting()).toMatchObject([{ from: mail.from }])
  })

  it('is walked from the newest to the oldest without a gap', async () => {
    const walk = async (cursor?: string): Promise<readonly string[]> => {
      const page = await operator.ask('searchEmails', { query: { limit: 3, ...(cursor ? { cursor } : {}) } })
      return [...page.items.map(({ id }) => id), ...(page.nextCursor ? await walk(page.nextCursor) : [])]
    }
    const all = await operator.ask('searchEmails', { query: { limit: 200 } })

    expect(await walk()).toEqual(all.items.map(({ id }) => id))
  })
})

describe('access', () => {
  it('lets gateways alone bring mail', async () => {
    expect(await operator.refusal('ingestEmail', { body: mailDraft() })).toBe('forbidden')
    expect(await gateway.refusal('ingestEmail', { body: mailDraft({ from: 'nobody' }) })).toBe('validation-failed')
  })

  it('says that mail is not set up', async () => {
    const { sending, receiving, queued } = await operator.ask('getMailGateway')

    expect([sending.state, receiving.state]).toEqual(['off', 'off'])
    expect(queued).toBeGreaterThan(0)
  })
})
