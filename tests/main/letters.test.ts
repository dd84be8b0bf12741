import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DutyKind } from '#core/asuo/duty'
import type { Answers, InputOf } from '#core/bridge/requests'
import type { LetterDraft } from '#core/mail/letterDraft'
import type { AsuoClient } from '../asuo/AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { mailDraft } from '../asuo/drafts.ts'
import { draftTo } from './draftTo.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: AsuoFixture
beforeAll(async () => {
  asuo = await startAsuoFixture()
})
afterAll(() => asuo.close())

const deskAt = (profile: string) =>
  runningDesk({ asuoUrl: asuo.url(), asuoLogin: 'operator', asuoPassword: 'practice', sipUrl: 'wss://pbx.example.ru' }, profile)

const came = async (changes: Parameters<typeof mailDraft>[0] = {}) => {
  const gateway = await asuo.as('service')
  const mail = mailDraft(changes)
  const { uin } = await gateway.ask('ingestEmail', { body: mail })
  return { uin: uin ?? '', from: mail.from, messageId: mail.messageId }
}

const letterOf = (uin: string, { letterId, to, text }: LetterDraft, files: readonly string[] = []): InputOf<'mail.send'> => ({
  uin,
  letterId,
  acts: [{ act: 'transition', transition: { transition: 'resolve', resolutionText: '1. Обновите страницу.' } }],
  letter: { template: 'answer', to, body: text, locale: 'ru' },
  files: [...files],
})
const thread = (answers: Answers, uin: string) => value(answers['mail.thread']({ uin }))
/** As a colleague does. */
const refuse = async (uin: string) =>
  (await asuo.as('operator2')).ask('refuseTicket', {
    params: { ticketRef: uin },
    body: { reasonCode: 'out_of_scope', explanation: 'Не относится к Системе', redirectTo: 'Юридическая служба' },
  })
const promise = async (operator: AsuoClient, kind: DutyKind, uin: string, email: string) => {
  const caller = { number: '+78125394101', name: null, email }
  const body = { dutyId: randomUUID(), kind, ticketRef: uin, callId: randomUUID(), caller, openedAt: new Date().toISOString() }
  return (await operator.ask('addDuty', { body })).dutyId
}
const soon = (look: () => unknown) => expect.poll(look, { timeout: 15_000, interval: 50 })

describe('a letter on the desk', () => {
  it('is kept with its files through a restart, and thrown away whole', async () => {
    const profile = temporaryProfile()
    const { uin, from } = await came()
    const draft = draftTo(uin, from, 'Здравствуйте! Пишу…')
    const first = await deskAt(profile)
    const file = { id: randomUUID(), name: 'снимок.png', content: Buffer.from('bytes').toString('base64') }
    await value(first.desk.answers['mail.attach']({ uin, draft, file }))
    await value(first.desk.answers['mail.keep']({ uin, draft: { ...draft, text: 'Здравствуйте! Пишу дальше' } }))
    await first.desk.close()

    const { answers } = (await deskAt(profile)).desk
    const kept = (await thread(answers, uin)).draft
    expect(kept).toMatchObject({ text: 'Здравствуйте! Пишу дальше', files: [{ id: file.id, name: 'снимок.png', size: 5 }] })
    expect(await value(answers['mail.drafts']({}))).toEqual([uin])

    await value(answers['mail.discard']({ uin }))
    expect((await thread(answers, uin)).draft).toBeNull()
    await value(answers['mail.keep']({ uin, draft }))
    expect((await thread(answers, uin)).draft?.files).toEqual([])
  })

  it('goes out once with what it does and its files, ends its draft, and no late word brings that back', async () => {
    const { uin, from } = await came()
    const { answers } = (await deskAt(temporaryProfile())).desk
    const draft = draftTo(uin, from)
    const file = { id: randomUUID(), name: 'шаги.txt', content: Buffer.from('шаги').toString('base64') }
    await value(answers['mail.attach']({ uin, draft, file }))

    await value(answers['mail.send'](letterOf(uin, draft, [file.id])))
    await value(answers['mail.send'](letterOf(uin, draft, [file.id])))
    await value(answers['mail.keep']({ uin, draft }))
    expect(await answers['mail.attach']({ uin, draft, file: { ...file, id: randomUUID() } })).toMatchObject({
      ok: false,
      fault: { code: 'notFound' },
    })

    const written = async () =>
      (await thread(answers, uin)).ticket.emails?.filter(({ direction, automatic }) => direction === 'outbound' && !automatic)
    await soon(async () => (await written())?.length).toBe(1)
    await soon(async () => (await thread(answers, uin)).ticket.status).toBe('resolved')
    const { ticket, waiting, draft: left } = await thread(answers, uin)
    expect([ticket.status, waiting, left]).toEqual(['resolved', [], null])
    expect((await written())?.[0]?.attachments).toMatchObject([{ name: 'шаги.txt', isKept: true }])
  })

  it('that ASUO refuses is shown with its text, and becomes a draft again with its files that goes out', async () => {
    const { uin, from } = await came()
    const desk = await deskAt(temporaryProfile())
    const { answers } = desk.desk
    await thread(answers, uin)
    const draft = draftTo(uin, from, 'Здравствуйте! Ждите ответа.')
    const file = { id: randomUUID(), name: 'шаги.txt', content: Buffer.from('шаги').toString('base64') }
    await value(answers['mail.attach']({ uin, draft, file }))
    // A colleague was quicker: ASUO refuses what this letter does, and the letter stands behind it.
    await refuse(uin)
    await value(answers['mail.send'](letterOf(uin, draft, [file.id])))

    await soon(async () => (await thread(answers, uin)).waiting[0]?.problem).toBe('ticket-closed')
    expect((await thread(answers, uin)).waiting).toMatchObject([
      { letterId: draft.letterId, text: 'Здравствуйте! Ждите ответа.', to: from },
    ])

    const back = { uin, letterId: draft.letterId, newLetterId: randomUUID(), answers: null }
    const returned = await value(answers['mail.withdraw'](back))
    expect(returned).toMatchObject({ letterId: back.newLetterId, text: draft.text, to: from, files: [{ name: 'шаги.txt', size: 8 }] })
    expect(await thread(answers, uin)).toMatchObject({ waiting: [], draft: returned })
    expect(await answers['mail.withdraw'](back)).toMatchObject({ ok: false, fault: { code: 'notFound' } })

    const told = { ...letterOf(uin, returned), acts: [], files: returned.files.map(({ id }) => id) }
    await value(answers['mail.send']({ ...told, letter: { ...told.letter, template: 'refused' } }))
    const attached = async () => (await thread(answers, uin)).ticket.emails?.at(-1)?.attachments?.map(({ name }) => name)
    await soon(attached).toEqual(['шаги.txt'])
  })

  it('that is taken back has every word that was typed for what it was to do, beside a draft that is being written', async () => {
    const { uin, from, messageId } = await came()
    const { answers } = (await deskAt(temporaryProfile())).desk
    const emailId = (await thread(answers, uin)).ticket.emails?.[0]?.id ?? ''
    await refuse(uin)
    const information = {
      whatHappened: 'Подпись не проходит третий день',
      whereInSystem: 'Раздел «Контракты»',
      stepsTaken: 'Переустановили плагин',
      errorText: 'Код 0x80090010',
    }
    const draft = draftTo(uin, from, 'Здравствуйте! Передаём.')
    await value(
      answers['mail.send']({
        ...letterOf(uin, draft),
        acts: [{ act: 'escalate', escalation: { targetLine: 2, callerEmail: from, information } }],
        letter: { template: 'escalated', to: from, body: draft.text, inReplyTo: messageId, locale: 'ru' },
      }),
    )
    await soon(async () => (await thread(answers, uin)).waiting[0]?.problem).toBe('ticket-closed')
    const other = draftTo(uin, from, 'Пишу другое')
    await value(answers['mail.keep']({ uin, draft: { ...other, escalation: { ...other.escalation, stepsTaken: 'Перезагрузили' } } }))

    const answered = { emailId, messageId }
    const returned = await value(answers['mail.withdraw']({ uin, letterId: draft.letterId, newLetterId: randomUUID(), answers: answered }))

    expect(returned).toMatchObject({
      letterId: other.letterId,
      text: 'Пишу другое\n\nЗдравствуйте! Передаём.\n\nПереустановили плагин',
      answers: answered,
      escalation: { ...information, stepsTaken: 'Перезагрузили', procurementNumber: '' },
    })
  })

  it('goes without a file that the operator did not see in it', async () => {
    const { uin, from } = await came()
    const { answers } = (await deskAt(temporaryProfile())).desk
    const draft = draftTo(uin, from)
    const file = { id: randomUUID(), name: 'чужое.txt', content: Buffer.from('чужое').toString('base64') }
    await value(answers['mail.attach']({ uin, draft, file }))

    await value(answers['mail.send'](letterOf(uin, draft)))

    const sent = async () => (await thread(answers, uin)).ticket.emails?.find(({ template }) => template === 'answer')?.attachments
    await soon(sent).toEqual([])
  })

  it('that ASUO took lets the next one through, though a colleague forestalled what it does, and this is said', async () => {
    const { uin, from } = await came()
    const { answers } = (await deskAt(temporaryProfile())).desk
    await (await asuo.as('operator2')).ask('transitionTicket', {
      params: { ticketRef: uin },
      body: { transition: 'resolve', resolutionText: '1. Обновите страницу.' },
    })
    await value(answers['mail.send'](letterOf(uin, draftTo(uin, from))))
    await soon(async () => (await thread(answers, uin)).refusedActs).toEqual(['transition-not-allowed'])

    await value(answers['mail.send']({ ...letterOf(uin, draftTo(uin, from)), acts: [] }))

    const written = async () => (await thread(answers, uin)).ticket.emails?.filter(({ template }) => template === 'answer').length
    await soon(written).toBe(2)
    expect((await thread(answers, uin)).waiting).toEqual([])
  })

  it('fulfils nothing where ASUO refuses it: what was promised is owed again', async () => {
    const { uin, from } = await came()
    const operator = await asuo.as('operator')
    const dutyId = await promise(operator, 'sendAnswer', uin, from)
    const { answers } = (await deskAt(temporaryProfile())).desk
    const owed = async () => (await value(answers['duties.read']({}))).items.map((duty) => duty.dutyId)
    expect(await owed()).toContain(dutyId)
    await refuse(uin)

    await value(answers['mail.send'](letterOf(uin, draftTo(uin, from))))
    await soon(async () => (await thread(answers, uin)).waiting[0]?.problem).toBe('ticket-closed')
    expect(await owed()).toContain(dutyId)

    await value(answers['duties.discharge']({ dutyId, outcome: 'needless' }))
    expect(await owed()).not.toContain(dutyId)
  })

  it('fulfils what was promised in a call', async () => {
    const { uin, from } = await came()
    const operator = await asuo.as('operator')
    await promise(operator, 'sendAnswer', uin, from)
    await promise(operator, 'tellUin', uin, from)
    const { answers } = (await deskAt(temporaryProfile())).desk
    const owed = async () => (await value(answers['duties.read']({}))).items.filter(({ number }) => number === uin).map(({ kind }) => kind)
    expect((await owed()).toSorted()).toEqual(['sendAnswer', 'tellUin'])

    await value(answers['mail.send'](letterOf(uin, draftTo(uin, from))))

    expect(await owed()).toEqual(['tellUin'])
    await soon(async () => (await operator.ask('listDuties')).items.filter((duty) => duty.uin === uin).map(({ kind }) => kind)).toEqual([
      'tellUin',
    ])
  })
})

describe('a mail', () => {
  it('that needs no answer says so at once, and leaves the list', async () => {
    const { uin } = await came()
    const { answers } = (await deskAt(temporaryProfile())).desk
    const emailId = (await thread(answers, uin)).ticket.emails?.[0]?.id ?? ''

    await value(answers['mail.settle']({ emailId }))
    await value(answers['mail.settle']({ emailId }))

    const waiting = async () => (await value(answers['mail.list']({ view: 'waiting', limit: 200 }))).items.map(({ id }) => id)
    await soon(waiting).not.toContain(emailId)
    expect((await thread(answers, uin)).ticket.emails?.[0]?.settled).not.toBeNull()
  })

  it('with another question makes one linked ticket, however often it is asked, and its sender is told the number', async () => {
    const { uin, from, messageId } = await came()
    const { answers } = (await deskAt(temporaryProfile())).desk
    const emailId = (await thread(answers, uin)).ticket.emails?.[0]?.id ?? ''
    const question: InputOf<'mail.separate'> = {
      emailId,
      settles: true,
      letterId: randomUUID(),
      create: {
        externalId: randomUUID(),
        innAbsentReason: 'not_known',
        channel: 'email',
        subject: 'Где реестр контрактов',
        description: 'Не нахожу реестр.',
        links: [{ target: uin, type: 'follows' }],
      },
      letter: { template: 'registered', to: from, inReplyTo: messageId, locale: 'ru' },
    }

    await value(answers['mail.separate'](question))
    await value(answers['mail.separate'](question))

    const links = async () => (await thread(answers, uin)).ticket.links ?? []
    await soon(async () => (await links()).length).toBe(1)
    const [link] = await links()
    const other = await thread(answers, link?.target ?? '')
    await soon(async () => (await thread(answers, other.ticket.uin)).ticket.emails?.length).toBe(1)
    expect((await thread(answers, other.ticket.uin)).ticket.emails?.[0]).toMatchObject({
      template: 'registered',
      to: from,
      inReplyTo: messageId,
    })
  })
})
