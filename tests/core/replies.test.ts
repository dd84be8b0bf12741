import { describe, expect, it } from 'vitest'
import type { Email } from '#core/asuo/email'
import type { Ticket } from '#core/asuo/ticket'
import { answerToDecide } from '#core/mail/answerToDecide'
import { isStranger } from '#core/mail/isStranger'
import { replyReading } from '#core/mail/replyReading'
import { lastDispute, silenceEnds } from '#core/mail/silenceEnds'
import { threadFindings } from '#core/mail/threadFindings'
import { whomToAnswer } from '#core/mail/whomToAnswer'

const question = '> Скажите, пожалуйста, решён ли Ваш вопрос? Ответьте на это письмо «да» или «нет».'

describe('an answer to «решён ли Ваш вопрос?»', () => {
  it.each([
    'Да',
    'да, спасибо!',
    'Добрый день! Да, всё заработало.',
    'Спасибо, вопрос решён.',
    'Здравствуйте. Проблема устранена, благодарим за помощь.',
    'Всё получилось, спасибо большое',
    'Помогло, спасибо',
    'Здравствуйте, Иван! Вопрос решен, обращение можно закрыть.',
  ])('says yes: «%s»', (text) => {
    expect(replyReading(`${text}\n\n${question}`)).toBe('yes')
  })

  it.each([
    'Нет',
    'нет, не помогло',
    'Здравствуйте! Не работает по-прежнему.',
    'К сожалению, вопрос не решён.',
    'Решено не было.',
    'Проблема решена не полностью.',
    'Ошибка осталась',
    'Добрый день. Всё ещё не открывается.',
    'Пока нет, сертификат так и не виден.',
    'Да, но теперь не открывается план-график, вопрос не решён.',
  ])('says no: «%s»', (text) => {
    expect(replyReading(`${text}\n\n${question}`)).toBe('no')
  })

  it.each([
    '',
    'Когда будет готово?',
    'Пришлите, пожалуйста, инструкцию ещё раз.',
    'Да, но появилась другая ошибка.',
    'Скажите, всё работает?',
    'Посмотрим завтра.',
    'Нет проблем, спасибо!',
  ])('is left to the operator: «%s»', (text) => {
    expect(replyReading(`${text}\n\n${question}`)).toBeNull()
  })

  it('is not what was quoted', () => {
    expect(replyReading('Передам коллегам.\n\n> Да, всё решено.')).toBeNull()
  })
})

const mail = (changes: Partial<Email>) =>
  ({
    direction: 'outbound',
    state: 'sent',
    template: 'answer',
    automatic: false,
    from: 'help@zakaz.example',
    to: 'irina@sosnovka.example',
    authorId: 'a1',
    sentAt: '2026-11-20T10:00:00Z',
    at: '2026-11-20T10:00:00Z',
    check: null,
    ...changes,
  }) as Email
const inbound = (changes: Partial<Email> = {}) =>
  mail({
    direction: 'inbound',
    state: 'received',
    template: null,
    from: 'irina@sosnovka.example',
    to: 'help@zakaz.example',
    authorId: null,
    sentAt: null,
    ...changes,
  })

describe('silence', () => {
  const resolvedAt = '2026-11-20T09:00:00Z'

  it('closes 72 hours after the question was sent', () => {
    expect(silenceEnds(resolvedAt, [inbound(), mail({})])).toBe(Date.parse('2026-11-23T10:00:00Z'))
  })

  it.each([
    ['nothing was asked by mail', [inbound(), mail({ template: 'information_request' })]],
    ['the question came back', [mail({ state: 'bounced' })]],
    ['the question waits to be sent', [mail({ state: 'queued', sentAt: null })]],
    ['the caller has answered', [mail({}), inbound()]],
  ])('closes nothing where %s', (_, mails) => {
    expect(silenceEnds(resolvedAt, mails)).toBeNull()
  })

  it('closes nothing where the solution was disputed since, in a call perhaps', () => {
    const disputed = (at: string) => lastDispute([{ data: { transition: 'dispute_resolution' }, at }])
    expect(silenceEnds(resolvedAt, [mail({})], disputed('2026-11-20T11:00:00Z'))).toBeNull()
    expect(silenceEnds(resolvedAt, [mail({})], disputed('2026-11-20T08:00:00Z'))).not.toBeNull()
    expect(lastDispute([{ data: { transition: 'resolve' }, at: resolvedAt }])).toBeNull()
  })

  it('goes on through the answer of a machine', () => {
    expect(silenceEnds(resolvedAt, [mail({}), inbound({ automatic: true })])).not.toBeNull()
  })
})

describe('a stranger', () => {
  const stranger = 'kto-to@drugoe.example'
  it('wrote by the number alone, and nobody wrote to him', () => {
    const mails = [inbound(), inbound({ from: stranger })]
    expect(isStranger(stranger, 'irina@sosnovka.example', mails)).toBe(true)
    expect(isStranger('IRINA@sosnovka.example', 'irina@sosnovka.example', mails)).toBe(false)
    expect(isStranger(stranger, 'irina@sosnovka.example', [...mails, mail({ to: stranger })])).toBe(false)
    expect(isStranger('never@wrote.example', null, mails)).toBe(false)
  })
})

describe('the answer an operator decides on', () => {
  const resolved = {
    text: '',
    resolvedAt: '2026-11-20T10:00:05.400Z',
    confirmation: 'pending',
    confirmedAt: null,
    confirmedVia: null,
  } as const
  const decide = (mails: readonly Email[], status: Ticket['status'] = 'resolved') =>
    answerToDecide({ status, resolution: status === 'resolved' ? resolved : null }, mails)?.id ?? null
  const reply = inbound({ id: 'r', at: '2026-11-20T10:00:05.000Z', settled: null })

  it('came behind the letter that asked, whatever the clocks of mail servers say', () => {
    expect(decide([mail({}), { ...reply, at: '2026-11-20T09:59:00.000Z' }])).toBe('r')
  })

  it('is still decided on where it needs no letter in return: its other question has become a ticket', () => {
    expect(decide([mail({}), { ...reply, settled: { at: '2026-11-20T11:00:00Z', agentId: 'a1' } }])).toBe('r')
  })

  it('came after the call that asked, to the second', () => {
    expect(decide([reply])).toBe('r')
    expect(decide([{ ...reply, at: '2026-11-20T10:00:04.000Z' }])).toBeNull()
  })

  it.each([
    ['nothing is solved', [mail({}), reply], 'in_progress'],
    ['somebody has written since', [mail({}), reply, mail({ template: 'information_request' })], 'resolved'],
    ['the letter that asked came back', [{ ...reply, at: '2026-11-20T09:00:00Z' }, mail({ state: 'bounced' })], 'resolved'],
    ['the letter that asked came behind it', [{ ...reply, at: '2026-11-20T09:00:00Z' }, mail({ state: 'failed' })], 'resolved'],
    ['a machine wrote it', [mail({}), { ...reply, automatic: true }], 'resolved'],
  ] as const)('is none where %s', (_, mails, status) => {
    expect(decide(mails, status)).toBeNull()
  })
})

describe('whom a new letter goes to', () => {
  const irina = 'irina@sosnovka.example'
  const stranger = inbound({ id: 's', from: 'kto-to@drugoe.example', messageId: '<s>' })

  it('is the person who wrote last, never somebody who only knows the number', () => {
    const asked = inbound({ id: 'a', messageId: '<a>' })
    expect(whomToAnswer([asked, stranger], irina)).toEqual({ to: irina, answers: { emailId: 'a', messageId: '<a>' } })
    expect(whomToAnswer([stranger], irina)).toEqual({ to: irina, answers: null })
    expect(whomToAnswer([stranger], null)).toEqual({ to: '', answers: null })
    expect(whomToAnswer([inbound({ id: 'm', automatic: true })], irina).answers).toBeNull()
  })

  it('is a colleague of the caller once somebody has written to him', () => {
    expect(whomToAnswer([stranger, mail({ to: stranger.from }), { ...stranger, id: 't' }], irina).to).toBe(stranger.from)
  })
})

describe('the protocol of letters', () => {
  const good = { greets: true, namesNumber: true, asks: true, advised: [] }
  const pending = { text: '', resolvedAt: '', confirmation: 'pending', confirmedAt: null, confirmedVia: null } as const
  const verdicts = (mails: readonly Email[], resolution: Parameters<typeof threadFindings>[1]['resolution']) =>
    Object.fromEntries(threadFindings(mails, { resolution }).map(({ clause, verdict }) => [clause, verdict]))

  it('is about nothing where no person has written', () => {
    expect(new Set(Object.values(verdicts([inbound(), mail({ automatic: true })], null)))).toEqual(new Set(['notApplicable']))
  })

  it('meets 2.2 once the answer, or the silence, is recorded', () => {
    const letters = [mail({ check: good })]
    expect(verdicts(letters, pending)).toMatchObject({ '2.1': 'met', '2.2': 'unknown', '3.4': 'met' })
    expect(verdicts(letters, { ...pending, confirmation: 'confirmed' })['2.2']).toBe('met')
    expect(verdicts([mail({ check: { ...good, asks: false } })], pending)['2.2']).toBe('missed')
  })

  it('blames what the checks blamed', () => {
    const letters = [mail({ check: { ...good, greets: false, advised: ['lowerCaseYou', 'rude', 'noSteps'] } })]
    expect(verdicts(letters, pending)).toMatchObject({ '2.1': 'missed', '1.6': 'missed', '3.1': 'missed', '3.4': 'missed' })
  })

  it('asks no steps of a letter that tells no solution', () => {
    expect(verdicts([mail({ template: 'information_request', check: { ...good, asks: null, advised: ['noSteps'] } })], null)).toMatchObject(
      {
        '2.2': 'notApplicable',
        '3.4': 'notApplicable',
      },
    )
  })
})
