import { describe, expect, it } from 'vitest'
import { pressedKey } from '../../renderer/settings/pressedKey.ts'
import { plural } from '../../renderer/text/plural.ts'
import { spokenName } from '../../renderer/text/spokenName.ts'
import { ticketQuestion } from '../../renderer/tickets/ticketQuestion.ts'

describe('words of the screen', () => {
  it.each([
    [1, 'вызов'],
    [2, 'вызова'],
    [5, 'вызовов'],
    [11, 'вызовов'],
    [21, 'вызов'],
    [112, 'вызовов'],
  ])('count %i as Russian does', (count, form) => {
    expect(plural(count, 'вызов', 'вызова', 'вызовов')).toBe(form)
  })

  it("say an operator's first name on the telephone, and another form as it stands", () => {
    expect(spokenName('Соколова Мария Андреевна')).toBe('Мария')
    expect(spokenName('Иван Петров')).toBe('Иван Петров')
  })
})

describe('the search field', () => {
  it.each([
    ['4217', { uin: 'SP-4217' }],
    ['сп 42 17', { uin: 'SP-4217' }],
    ['TMP-KDR-014', { uin: 'TMP-KDR-014' }],
    ['8 (812) 539-41-01', { phone: '+78125394101' }],
    ['4700123453', { inn: '4700123453' }],
    ['подпись контракта', { q: 'подпись контракта' }],
    ['п', null],
  ])('takes «%s» for what it is', (typed, question) => {
    expect(ticketQuestion(typed)).toEqual(question)
  })
})

describe('a key of the settings', () => {
  const press = { key: 'л', code: 'KeyK', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false }

  it('is the same in every keyboard layout', () => {
    expect(pressedKey(press)).toBe('mod+K')
  })

  it('is none where it would fire while somebody types, or moves the focus', () => {
    expect(pressedKey({ ...press, ctrlKey: false })).toBeNull()
    expect(pressedKey({ ...press, key: 'Tab', code: 'Tab' })).toBeNull()
  })
})
