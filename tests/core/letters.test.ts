import { describe, expect, it } from 'vitest'
import { type EmailTemplate, emailTemplate } from '#core/asuo/email'
import { type TicketStatus, ticketStatus } from '#core/asuo/ticketStatus'
import { greetedName } from '#core/mail/greetedName'
import { letterActs } from '#core/mail/letterActs'
import { letterBody } from '#core/mail/letterBody'
import { letterCheckOf } from '#core/mail/letterCheckOf'
import type { LetterDraft } from '#core/mail/letterDraft'
import { letterLacks } from '#core/mail/letterLacks'
import { newDraft } from '#core/mail/newDraft'
import { statusAfter } from '#core/mail/statusAfter'
import { templatesFor } from '#core/mail/templates'
import { withBody, withChange } from '#core/mail/withChange'
import { letterTicket, operator, steps, untouched, written } from './letterOf.ts'

const information = {
  whatHappened: 'Подпись не проходит третий день',
  whereInSystem: 'Раздел «Контракты»',
  procurementNumber: '',
  stepsTaken: 'Переустановили плагин',
  errorText: '',
}
const refusal = { refusalReason: 'out_of_scope', redirectTo: 'Удостоверяющий центр' } as const
const complete = { escalation: information, ...refusal }

describe('a letter nobody has touched', () => {
  it('greets by name, names the number, ends with the question and the farewell', () => {
    expect(untouched(letterTicket()).text.split('\n\n')).toEqual([
      'Здравствуйте, Ирина Павловна!',
      'Номер Вашего обращения: SP-4217.',
      '1.',
      'Скажите, пожалуйста, решён ли Ваш вопрос? Ответьте на это письмо «да» или «нет».',
      'С уважением,\nИван Петров, первая линия поддержки',
    ])
  })

  it.each(ticketStatus.options)('lacks no greeting, no number and no question, whatever its kind: ticket %s', (status) => {
    const ticket = letterTicket({ status, resolution: status === 'resolved' ? steps : null })
    for (const template of templatesFor(status)) {
      const { text } = withChange({ draft: untouched(ticket), ticket, operator }, { type: 'template.chosen', template })
      expect(letterCheckOf(template, ticket.uin, text, 'ru')).toMatchObject({ greets: true, namesNumber: true })
      expect(letterCheckOf(template, ticket.uin, text, 'ru').asks).not.toBe(false)
    }
  })

  it('is not sent before something is said in it', () => {
    expect(letterLacks(untouched(letterTicket()), letterTicket())).toEqual(['nothingSaid'])
    const ticket = letterTicket()
    const refusing = withChange({ draft: untouched(ticket), ticket, operator }, { type: 'template.chosen', template: 'refused' })
    const named = withChange({ draft: refusing, ticket, operator }, { type: 'letter.changed', change: refusal })
    expect(letterLacks(named, ticket)).toEqual(['nothingSaid'])
  })

  it('greets by name only whom the name belongs to', () => {
    const about = { letterId: '0192f3c4-0000-4000-8000-000000000001', ticket: letterTicket(), operator, answers: null }
    expect(newDraft({ ...about, to: 'Irina@sosnovka.example' }).text).toMatch(/^Здравствуйте, Ирина Павловна!/)
    expect(newDraft({ ...about, to: 'buh@sosnovka.example' }).text).toMatch(/^Здравствуйте!\n/)
  })

  it('tells the solution the ticket has', () => {
    const ticket = letterTicket({ status: 'resolved', resolution: steps })
    expect(written('answer', ticket, '').text).toContain(`Решение по Вашему обращению:\n\n${steps}`)
  })
})

describe('what a letter says', () => {
  it.each(emailTemplate.options)('is found again in a letter of every kind: %s', (template) => {
    expect(letterBody(written(template, letterTicket()).text, 'ru')).toBe(steps)
  })

  it('goes along into a letter of another kind; words nobody touched do not', () => {
    const ticket = letterTicket()
    const typed = withChange({ draft: written('answer', ticket), ticket, operator }, { type: 'template.chosen', template: 'refused' })
    expect(letterBody(typed.text, 'ru')).toBe(steps)

    const blank = withChange({ draft: untouched(ticket), ticket, operator }, { type: 'template.chosen', template: 'escalated' })
    expect(letterBody(blank.text, 'ru')).toMatch(/^Мы передали Ваше обращение/)
    expect(blank.text).not.toContain('1.')
  })

  it('keeps what stands below the signature', () => {
    const text = `${written('answer', letterTicket()).text}\n\nP. S. Инструкция во вложении.`
    expect(letterBody(text, 'ru')).toBe(`${steps}\n\nP. S. Инструкция во вложении.`)
  })

  it('keeps a greeting that says more, and a paragraph that names another number', () => {
    const said = 'Здравствуйте! Мы проверили Ваш план.\n\nВ нём упомянуто обращение SP-0042.\n\n1. Сохраните план.'
    expect(letterBody(`${said}\n\nС уважением,\nИван`, 'ru')).toBe(said)
  })
})

describe('a refusal', () => {
  const ticket = letterTicket()
  const change = (draft: LetterDraft, redirectTo: string) =>
    withChange({ draft, ticket, operator }, { type: 'letter.changed', change: { redirectTo } })
  const draft = written('refused', ticket, 'Подпись выдаёт не Система.', { refusalReason: 'out_of_scope' })
  const sentence = 'С этим вопросом Вам поможет: Удостоверяющий центр'

  it('says whom to turn to once, above the farewell, and the ticket keeps it apart', () => {
    const named = change(change(draft, 'Удост'), 'Удостоверяющий центр')

    expect(named.text.split('\n\n').slice(-3, -1)).toEqual(['Подпись выдаёт не Система.', sentence])
    expect(letterLacks(named, ticket)).toEqual([])
    expect(letterActs(named, ticket)).toMatchObject([
      { refusal: { explanation: 'Подпись выдаёт не Система.', redirectTo: 'Удостоверяющий центр' } },
    ])
    expect(change(named, '').text).toBe(draft.text)
  })

  it('leaves a sentence alone that the operator has put into words of his own', () => {
    const own = { ...draft, redirectTo: 'УЦ', text: draft.text.replace('не Система.', 'не Система. Обратитесь в УЦ.') }
    expect(change(own, 'УЦ Казначейства').text).toBe(own.text)
  })

  it('does not say it in a letter of another kind, and says it again when it is a refusal again', () => {
    const named = change(draft, 'Удостоверяющий центр')
    const answer = withChange({ draft: named, ticket, operator }, { type: 'template.chosen', template: 'answer' })
    expect(answer.text).not.toContain(sentence)
    const back = withChange({ draft: answer, ticket, operator }, { type: 'template.chosen', template: 'refused' })
    expect(back.text).toContain(sentence)
  })
})

describe('greeting and farewell', () => {
  it('stay as the operator wrote them, whatever stands between them', () => {
    const ticket = letterTicket()
    const signed = 'С уважением,\nИван Петров, первая линия поддержки\nМой прямой телефон: 8 812 539-41-01'
    const text = written('answer', ticket)
      .text.replace('Здравствуйте, Ирина Павловна!', 'Здравствуйте, Пётр Сергеевич!')
      .replace(/С уважением[\s\S]*$/, `${signed}\n\nP. S. Инструкция во вложении.`)
    const draft = { ...written('answer', ticket), text }

    for (const made of [
      withBody({ draft, ticket, operator }, '1. Войдите заново.'),
      withChange({ draft, ticket, operator }, { type: 'template.chosen', template: 'information_request' }).text,
    ]) {
      expect(made).toMatch(/^Здравствуйте, Пётр Сергеевич!\n\nНомер Вашего обращения: SP-4217\./)
      expect(made.endsWith(`${signed}\n\nP. S. Инструкция во вложении.`)).toBe(true)
      expect(made.match(/Здравствуйте/g)).toHaveLength(1)
    }
  })
})

describe('a ticket whose letters wait', () => {
  it.each<[TicketStatus, EmailTemplate[], TicketStatus]>([
    ['new', ['registered'], 'new'],
    ['new', ['answer'], 'resolved'],
    ['in_progress', ['information_request', 'escalated'], 'escalated'],
    ['escalated', ['information_request'], 'escalated'],
    ['waiting_caller', ['refused', 'answer'], 'refused'],
    ['resolved', ['answer'], 'resolved'],
  ])('%s with %s will be %s', (status, letters, after) => {
    expect(statusAfter(status, letters)).toBe(after)
  })
})

describe('what a letter lacks', () => {
  const ticket = letterTicket()
  const lacks = (changes: Parameters<typeof written>[3], template: Parameters<typeof written>[0] = 'answer') =>
    letterLacks(written(template, ticket, steps, changes), ticket)

  it('is nothing where everything is there', () => {
    for (const template of templatesFor('in_progress')) expect(lacks(complete, template)).toEqual([])
  })

  it.each([
    ['an address', { to: 'irina' }, 'address'],
    ['a greeting', { text: `SP-4217\n\n${steps}\n\nПомогло ли это?` }, 'noGreeting'],
    ['the number', { text: `Здравствуйте!\n\n${steps}\n\nПомогло ли это?` }, 'noNumber'],
    ["another ticket's number", { text: `Здравствуйте!\n\nSP-0042\n\n${steps}\n\nПомогло ли это?` }, 'otherNumber'],
    ['the question', { text: `Здравствуйте!\n\nОбращение SP-4217.\n\n${steps}` }, 'noQuestion'],
    ['what the last step is', { text: 'Здравствуйте!\n\nОбращение SP-4217.\n\n1. Откройте план.\n2.\n\nПомогло ли это?' }, 'nothingSaid'],
    [
      'files a mail can carry',
      { files: Array.from({ length: 3 }, (_, n) => ({ id: `0192f3c4-0000-4000-8000-00000000000${n}`, name: 'a', size: 4e6 })) },
      'filesTooBig',
    ],
  ])('is named: %s', (_, changes, lack) => {
    expect(lacks(changes)).toContain(lack)
  })

  it('is what ASUO asks of a hand-over and of a refusal', () => {
    expect(lacks({}, 'escalated')).toEqual(['whatHappened', 'whereInSystem', 'stepsTaken'])
    expect(lacks({}, 'refused')).toEqual(['refusalReason', 'redirectTo'])
    expect(letterLacks(written('escalated', letterTicket({ status: 'escalated' })), letterTicket({ status: 'escalated' }))).toEqual([])
  })

  it('is another kind where the ticket went on meanwhile', () => {
    expect(letterLacks(written('answer', letterTicket()), letterTicket({ status: 'closed' }))).toContain('template')
  })
})

describe('what a letter does to its ticket', () => {
  const acts = (template: Parameters<typeof written>[0], status: TicketStatus) =>
    letterActs(written(template, letterTicket({ status }), steps, complete), letterTicket({ status }))

  it('solves with what it says, once', () => {
    expect(acts('answer', 'in_progress')).toEqual([{ act: 'transition', transition: { transition: 'resolve', resolutionText: steps } }])
    expect(acts('answer', 'resolved')).toEqual([])
  })

  it('waits for the caller, from wherever the ticket stands', () => {
    const names = (status: TicketStatus) =>
      acts('information_request', status).map((act) => (act.act === 'transition' ? act.transition.transition : act.act))
    expect(names('new')).toEqual(['start', 'wait_caller'])
    expect(names('in_progress')).toEqual(['wait_caller'])
    expect(names('waiting_caller')).toEqual([])
  })

  it('hands over and refuses with all that ASUO asks for, and never twice', () => {
    expect(acts('escalated', 'new')).toMatchObject([{ act: 'escalate', escalation: { callerEmail: 'irina@sosnovka.example' } }])
    expect(acts('escalated', 'escalated')).toEqual([])
    const toColleague = { ...complete, to: 'buh@sosnovka.example' }
    expect(letterActs(written('escalated', letterTicket(), steps, toColleague), letterTicket())).toMatchObject([
      { escalation: { callerEmail: 'irina@sosnovka.example' } },
    ])
    const unknown = letterTicket({ callerEmail: null })
    expect(letterActs(written('escalated', unknown, steps, toColleague), unknown)).toMatchObject([
      { escalation: { callerEmail: 'buh@sosnovka.example' } },
    ])
    expect(acts('refused', 'escalated')).toMatchObject([{ act: 'refuse', refusal: { reasonCode: 'out_of_scope', explanation: steps } }])
    expect(acts('refused', 'refused')).toEqual([])
  })

  it('is nothing where it only tells or asks', () => {
    expect(acts('registered', 'new')).toEqual([])
    expect(acts('resolution_check', 'resolved')).toEqual([])
  })
})

describe('the name in a greeting', () => {
  it.each([
    ['Кузнецова Ирина Павловна', 'Ирина Павловна'],
    ['Ирина Павловна', 'Ирина Павловна'],
    ['Белов Сергей Викторович', 'Сергей Викторович'],
    ['Бухгалтерия', null],
    ['Иван Петров', null],
    [null, null],
  ])('of «%s» is %s', (name, greeted) => {
    expect(greetedName(name)).toBe(greeted)
  })
})
