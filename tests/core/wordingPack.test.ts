import { describe, expect, it } from 'vitest'
import { addresseeSentence } from '#core/wording/addresseeSentence'
import { type WordingPack, wordingPack } from '#core/wording/wordingPack'
import en from '../../assets/wording/en.json' with { type: 'json' }
import ru from '../../assets/wording/ru.json' with { type: 'json' }

const treasury = { id: 'treasury', name: 'Казначейство', phone: null, hours: null, concerns: 'Оплата' }
const pack = (changed: object, ...more: readonly object[]): object => ({
  language: 'ru',
  addressees: [{ ...treasury, ...changed }, ...more],
})

describe('a wording pack', () => {
  it('ships in both languages, with the same addressees and telephones', () => {
    const of = (shipped: WordingPack) => shipped.addressees.map(({ id, phone, hours }) => [id, phone, hours === null])
    expect(of(wordingPack.parse(en))).toEqual(of(wordingPack.parse(ru)))
  })

  it.each([
    ['nothing to call the addressee by', pack({ name: '  ' })],
    ['words where the telephone stands', pack({ phone: 'позвоните в отдел' })],
    ['two addressees of one id', pack({}, treasury)],
    ['a field nobody knows', pack({ fax: '8 812 000-00-00' })],
    ['no addressee at all', { language: 'ru', addressees: [] }],
  ])('with %s is refused as a whole', (_, broken) => {
    expect(wordingPack.safeParse(pack({})).success).toBe(true)
    expect(wordingPack.safeParse(broken).success).toBe(false)
  })
})

describe('what is read to the caller of an addressee', () => {
  it.each([
    ['Казначейство', {}],
    ['Казначейство: 8 812 000-00-00', { phone: '8 812 000-00-00' }],
    ['Казначейство (пн–пт 9–18)', { hours: 'пн–пт 9–18' }],
    ['Казначейство: 8 812 000-00-00 (пн–пт 9–18)', { phone: '8 812 000-00-00', hours: 'пн–пт 9–18' }],
  ])('is “%s”', (sentence, known) => expect(addresseeSentence({ ...treasury, ...known })).toBe(sentence))
})
