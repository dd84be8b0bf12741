import { domainToASCII } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readEmail, spellEmail } from '#core/tickets/email'
import { likelyDomain } from '#core/tickets/emailTypo'

describe('an e-mail address', () => {
  it.each([
    ['zakaz@example.ru', 'example.ru'],
    [' Zakaz@Example.RU ', 'example.ru'],
    ['иванов@пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['anna.smirnova+zakaz@sub.lenreg.ru', 'sub.lenreg.ru'],
    ['a@xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ["o'neil_7@mail.ru", 'mail.ru'],
  ])('%s is valid', (typed, asciiDomain) => {
    expect(readEmail(typed, domainToASCII)).toEqual({ state: 'valid', address: typed.trim(), asciiDomain })
  })

  it.each([
    ['zakaz', 'noAt'],
    ['@mail.ru', 'name'],
    ['zakaz@', 'noDot'],
    ['zakaz@mail', 'noDot'],
    ['zakaz@mail.r', 'domain'],
    ['zakaz@mail..ru', 'domain'],
    ['zakaz@-mail.ru', 'domain'],
    ['zakaz@192.168.0.1', 'ipAddress'],
    ['zakaz@[192.168.0.1]', 'ipAddress'],
    ['za kaz@mail.ru', 'name'],
    ['.zakaz@mail.ru', 'name'],
    ['za..kaz@mail.ru', 'name'],
    ['a@b@mail.ru', 'name'],
    [`${'a'.repeat(65)}@mail.ru`, 'name'],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.ru`, 'tooLong'],
  ] as const)('%s is wrong: %s', (typed, mistake) => {
    expect(readEmail(typed, domainToASCII)).toEqual({ state: 'wrong', mistake })
  })

  it('is empty before anything is typed', () => {
    expect(readEmail('  ', domainToASCII)).toEqual({ state: 'empty' })
  })
})

describe('a likely slip in the domain', () => {
  it.each([
    ['a@mail.ry', 'mail.ru'],
    ['a@mial.ru', 'mail.ru'],
    ['a@yandex.r', 'yandex.ru'],
    ['a@yadnex.ru', 'yandex.ru'],
    ['a@gmail.con', 'gmail.com'],
    ['a@gamil.com', 'gmail.com'],
    ['a@ya.ry', 'ya.ru'],
    ['a@ramber.ru', 'rambler.ru'],
    ['a@lenreg.tu', 'lenreg.ru'],
    ['a@lenobll.ru', 'lenobl.ru'],
  ])('in %s suggests %s', (typed, domain) => {
    expect(likelyDomain(typed)).toBe(domain)
  })

  it.each(['a@mail.ru', 'a@ya.ru', 'a@va.ru', 'a@example.ru', 'a@gov.spb.ru', 'a', 'a@'])('is not seen in %s', (typed) => {
    expect(likelyDomain(typed)).toBeNull()
  })
})

describe('the read-back', () => {
  it('names every sign in Russian', () => {
    const spoken = spellEmail('zh.7-й_k@mail.ru').map((letter) => letter.spoken)
    expect(spoken).toEqual([
      'зет',
      'аш',
      'точка',
      'семь',
      'дефис',
      'и краткое',
      'нижнее подчёркивание',
      'ка',
      'собака',
      'эм',
      'а',
      'и',
      'эль',
      'точка',
      'эр',
      'у',
    ])
  })

  it('leaves no sign of the two alphabets, of digits or of an address without a name', () => {
    const signs = 'abcdefghijklmnopqrstuvwxyzбвгджзйклмнпрстфхцчшщъь0123456789@.-_+'
    for (const { sign, spoken } of spellEmail(signs)) if (!'aoыэюяеёиу'.includes(sign)) expect(spoken).not.toBe(sign)
  })
})
