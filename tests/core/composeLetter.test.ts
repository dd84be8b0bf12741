import { describe, expect, it } from 'vitest'
import { composeLetter } from '../../src/mail/composeLetter.ts'
import { checkLetter } from '../../src/regulation/text/checkLetter.ts'

const ticket = { uin: 'SP-1234', provisionalNumber: null, subject: 'Не открывается отчёт' }
const question = 'Скажите, пожалуйста, решён ли Ваш вопрос? Ответьте на это письмо «да» или «нет».'
const number = 'Номер Вашего обращения: SP-1234.'
const farewell = 'С уважением,\nпервая линия поддержки'

const letterOf = (text: string): readonly string[] => composeLetter('answer', ticket, text, 'ru')?.body.trimEnd().split('\n\n') ?? []

describe('a letter of the service', () => {
  it.each(['Мария Петровна, здравствуйте!', 'День добрый!', 'Приветствуем Вас!'])('greets once: «%s»', (greeting) => {
    expect(letterOf(`${greeting}\n\nОбновите страницу.`)).toEqual([greeting, number, 'Обновите страницу.', question, farewell])
  })

  it.each(['Всё ли теперь работает?', 'Получается войти?'])('asks once: «%s»', (asked) => {
    expect(letterOf(`Обновите страницу. ${asked}`)).toEqual(['Здравствуйте!', number, `Обновите страницу. ${asked}`, farewell])
  })

  it('asks where the text only tells what was asked', () => {
    expect(letterOf('Мы проверили, удалось ли отправить: удалось.')).toContain(question)
  })

  it("takes a longer number for another ticket's", () => {
    expect(letterOf('Обращение SP-12345 связано с Вашим.')).toContain(number)
  })

  it.each(['С уважением, Мария', 'С уважением\nМария', 'с уважением,\r\nМария'])('parts once, below the question: «%s»', (signed) => {
    expect(letterOf(`Добрый день! По обращению SP-1234: обновите страницу.\n\n${signed}`)).toEqual([
      'Добрый день! По обращению SP-1234: обновите страницу.',
      question,
      signed,
    ])
  })

  it('takes no talk of respect for a farewell', () => {
    expect(letterOf('Мы относимся к Вам\nс уважением и ответим завтра.').at(-1)).toBe(farewell)
  })

  it.each(['Обновите страницу.', 'Обновите.\n\nС уважением, Мария', 'Добрый день!\nОбновите.\n\n> Анна пишет: решён ли вопрос?'])(
    'passes the check of letters: «%s»',
    (text) => {
      const body = composeLetter('answer', ticket, text, 'ru')?.body ?? ''

      expect(checkLetter({ text: body, number: ticket.uin, tellsSolution: true }).required).toEqual([])
    },
  )

  it('adds what an English text lacks', () => {
    const body = composeLetter('answer', ticket, 'Dear Anna,\n\nPlease reload.\n\nBest regards,\nMaria', 'en')?.body

    expect(body?.trimEnd().split('\n\n')).toEqual([
      'Dear Anna,',
      'The number of your ticket is SP-1234.',
      'Please reload.',
      'Has this solved your problem? Please reply “yes” or “no”.',
      'Best regards,\nMaria',
    ])
  })
})
