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
