import { describe, expect, it } from 'vitest'
import { checkLetter, checkSolution } from '../../src/regulation/text/checkLetter.ts'

const letter = `Здравствуйте, Анна Сергеевна!

По обращению SP-4217 сообщаем, как подписать контракт.

1. Откройте карточку контракта.
2. Подпишите его.

Решён ли Ваш вопрос?`

const check = (text: string, tellsSolution = true) => checkLetter({ text, number: 'SP-4217', tellsSolution })

describe('the check of a letter', () => {
  it('finds nothing in a letter that keeps the regulation', () => {
    expect(check(letter)).toEqual({ required: [], advised: [] })
  })

  it('requires greeting, number and question, and nothing else', () => {
    expect(check('Открой карточку. ЭТО ВАЖНО, сами виноваты.').required.map(({ clause, reason }) => [clause, reason])).toEqual([
      ['2.1', 'noGreeting'],
      ['2.1', 'noNumber'],
      ['2.2', 'noQuestion'],
    ])
  })

  it("tells another ticket's number from none", () => {
    expect(check(letter.replace('SP-4217', 'SP-4271')).required.map(({ reason }) => reason)).toEqual(['otherNumber'])
  })

  it("takes a number in Russian letters for the ticket's, and says where it stands", () => {
    for (const written of ['СР-4217', 'СП-4217', 'SP-4217а', 'sр‑4217']) {
      const text = letter.replace('SP-4217', written)
      const { required, advised } = check(text)

      expect(required).toEqual([])
      expect(advised.map(({ clause, reason, place }) => [clause, reason, text.slice(place?.from, place?.to)])).toEqual([
        ['2.1', 'miswrittenNumber', written],
      ])
    }
    const provisional = { text: letter.replace('SP-4217', 'ТМР-UCH-014'), number: 'TMP-UCH-014', tellsSolution: true }
    expect(checkLetter(provisional)).toMatchObject({ required: [], advised: [{ reason: 'miswrittenNumber' }] })
    expect(check(letter.replace('SP-4217', 'СР-4218')).required.map(({ reason }) => reason)).toEqual(['noNumber'])
    expect(check(`${letter} Номер СР-4217 тоже Ваш.`)).toEqual({ required: [], advised: [] })
  })

  it('lets any question at the end pass, with a word where it is not known to be the one', () => {
    const { required, advised } = check(letter.replace('Решён ли Ваш вопрос?', 'Какая у Вас версия браузера?'))

    expect(required).toEqual([])
    expect(advised.map(({ clause, reason }) => [clause, reason])).toEqual([['2.2', 'unsureQuestion']])
  })

  it("takes no question of the letter below for the letter's own", () => {
    const answered = '12.11.2026, 10:14, Анна <anna@primer.example>:\nКогда решится вопрос?'

    expect(check(letter.replace('Решён ли Ваш вопрос?', answered)).required.map(({ reason }) => reason)).toEqual(['noQuestion'])
    expect(check(`${letter}\n\n${answered}`).required).toEqual([])
  })

  it('asks for question and steps only where a solution is told', () => {
    expect(check('Здравствуйте! Обращение SP-4217 зарегистрировано.', false)).toEqual({ required: [], advised: [] })
  })

  it('advises with the place of each word, in the order of the text', () => {
    const text = letter.replace('сообщаем', 'ты спрашивал, сообщаем вам').replace('Откройте', 'ОТКРОЙТЕ')

    expect(check(text).advised.map(({ clause, reason, place }) => [clause, reason, text.slice(place?.from, place?.to)])).toEqual([
      ['1.6', 'familiar', 'ты'],
      ['1.6', 'lowerCaseYou', 'вам'],
      ['3.1', 'shouting', 'ОТКРОЙТЕ'],
    ])
  })

  it('finds a place in a text with «ё», stress marks and several lines', () => {
    const text = 'Ещё раз: всё.\nОтве́т твой получен.'
    const [finding] = checkSolution(`1. ${text}\n2. Ждём.`)

    expect(`1. ${text}`.slice(finding?.place?.from, finding?.place?.to)).toBe('твой')
  })

  it('asks a solution of one line for steps, and steps for their numbers', () => {
    expect(checkSolution('Обновите страницу.').map(({ reason }) => reason)).toEqual(['noSteps'])
    const gap = '1. Откройте план.\n3. Сохраните.'
    expect(checkSolution(gap).map(({ reason, place }) => [reason, gap.slice(place?.from, place?.to)])).toEqual([
      ['misnumberedSteps', '3. Сохраните.'],
    ])
    expect(checkSolution('  ')).toEqual([])
  })
})
