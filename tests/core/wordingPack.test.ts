import { describe, expect, it } from 'vitest'
import { addresseeSentence } from '#core/wording/addresseeSentence'
import { phraseNames } from '#core/wording/phraseTokens'
import { phrasesOf } from '#core/wording/spokenPhrases'
import { changesOver, draftOver, withText } from '#core/wording/wordingDraft'
import { type WordingPack, wordingPack } from '#core/wording/wordingPack'
import { wordingProblems } from '#core/wording/wordingProblems'
import enFile from '../../assets/wording/en.json' with { type: 'json' }
import ruFile from '../../assets/wording/ru.json' with { type: 'json' }

const ru = wordingPack.parse(ruFile)
const en = wordingPack.parse(enFile)
const treasury = { id: 'treasury', name: 'Казначейство', phone: null, hours: null, concerns: 'Оплата' }
const pack = (changed: object, ...more: readonly object[]): object => ({ ...ru, addressees: [{ ...treasury, ...changed }, ...more] })

describe('a wording pack', () => {
  it('ships in both languages, with the same addressees and telephones', () => {
    const of = (shipped: WordingPack) => shipped.addressees.map(({ id, phone, hours }) => [id, phone, hours === null])
    expect(of(en)).toEqual(of(ru))
  })

  it.each([
    ['nothing to call the addressee by', pack({ name: '  ' })],
    ['words where the telephone stands', pack({ phone: 'позвоните в отдел' })],
    ['two addressees of one id', pack({}, treasury)],
    ['a field nobody knows', pack({ fax: '8 812 000-00-00' })],
    ['no addressee at all', { ...ru, addressees: [] }],
    ['a phrase too few', { ...ru, phrases: { ...ru.phrases, parting: undefined } }],
    ['a phrase nobody says', { ...ru, phrases: { ...ru.phrases, joke: ru.phrases.parting } }],
    ['a question too few', { ...ru, questions: {} }],
  ])('with %s is refused as a whole', (_, broken) => {
    expect(wordingPack.safeParse(pack({})).success).toBe(true)
    expect(wordingPack.safeParse(broken).success).toBe(false)
  })

  it.each([
    ['phrases.greeting.say', 'Здравствуйте!', 'missingToken', 'оператор'],
    ['phrases.dictating.otherwise', 'Повторю номер.', 'missingToken', 'номер'],
    ['phrases.identifying.say', 'Назовите ИНН, {абонент}.', 'unknownToken', 'абонент'],
    ['phrases.describing.say', 'Что случилось, {имя}?', 'unknownToken', 'имя'],
    ['phrases.parting.say', 'Всего доброго{!', 'brace', ''],
    ['phrases.parting.say', '   ', 'empty', ''],
    ['steps.solving', 'Р'.repeat(61), 'tooLong', ''],
    ['addressees.0.phone', 'отдел', 'phone', ''],
    ['timesOfDay.day', 'Добрый день {номер}', 'brace', ''],
  ])('says where and what is wrong: %s «%s»', (path, said, kind, token) => {
    expect(wordingProblems(withText(ru, path.split('.'), said))).toEqual([{ path, kind, token }])
  })
})

describe('what is said in the words of a pack', () => {
  const spoken = {
    operator: 'Мария',
    isOutgoing: false,
    hour: 10,
    queueWaitMs: 5_000,
    callerName: null,
    number: null,
    spokenNumber: 'эс-пэ, сорок два — семнадцать',
    subject: 'Подпись',
    redirectTo: null,
  }

  it.each([
    [4, 'Здравствуйте'],
    [5, 'Доброе утро'],
    [12, 'Добрый день'],
    [18, 'Добрый вечер'],
    [23, 'Здравствуйте'],
  ])('greets at %i o’clock by the hour and by name', (hour, greeting) => {
    const [said] = phrasesOf(ru).greeting({ ...spoken, hour })
    expect(said.startsWith(`${greeting}! `)).toBe(true)
    expect(said).toContain('меня зовут Мария')
  })

  it('is another phrase where the call is another', () => {
    const { greeting, describing, refusing, parting } = phrasesOf(ru)
    expect(greeting({ ...spoken, queueWaitMs: 61_000 })[0]).toContain('Спасибо за ожидание')
    expect(greeting({ ...spoken, isOutgoing: true })[0]).toContain('Вас беспокоит')
    expect(describing({ ...spoken, callerName: 'Анна' })[0]).toBe('Анна, расскажите, пожалуйста, что произошло.')
    expect(refusing({ ...spoken, redirectTo: 'Казначейство' })[0]).toContain('Казначейство')
    expect(parting({ ...spoken, number: 'SP-4217' })[0]).toContain('номер обращения')
  })

  it('puts in what a caller said as it stands, braces and all', () => {
    const [said] = phrasesOf(ru).reviewing({ ...spoken, subject: 'План {оператор}' })
    expect(said).toContain('«План {оператор}»')
  })

  it('leaves no word in braces, in both languages', () => {
    for (const each of [ru, en]) {
      for (const phrase of Object.values(phrasesOf(each))) {
        for (const known of [
          spoken,
          { ...spoken, callerName: 'Anna', redirectTo: 'X', number: 'SP-1', isOutgoing: true, queueWaitMs: 99_000 },
        ]) {
          expect(phrase(known).join(' ')).not.toMatch(/[{}]/)
        }
      }
    }
    expect(new Set(phraseNames)).toEqual(new Set(Object.keys(en.phrases)))
  })
})

describe('a draft of a lead', () => {
  it('comes back over the pack in force, as far as its texts still have a place', () => {
    const draft = withText(ru, ['phrases', 'parting', 'say'], '')
    const kept: unknown = { ...JSON.parse(JSON.stringify(draft)), questions: { otherSince: 'Когда?', gone: 'x' }, steps: 7 }

    const back = draftOver(ru, kept)

    expect(back.phrases.parting.say).toBe('')
    expect(back.questions).toEqual({ ...ru.questions, otherSince: 'Когда?' })
    expect(back.steps).toEqual(ru.steps)
    expect(draftOver(ru, null)).toEqual(ru)
    expect(draftOver(ru, { addressees: [] }).addressees).toEqual([])
  })
})

describe("a lead's own changes", () => {
  it('laid over what a colleague published meanwhile undo nothing of his', () => {
    const mine = changesOver(ru, withText(ru, ['phrases', 'parting', 'say'], 'До встречи!'))
    const his = withText(ru, ['questions', 'otherSince'], 'Давно ли это?')

    const both = draftOver(his, mine)

    expect([both.phrases.parting.say, both.questions.otherSince]).toEqual(['До встречи!', 'Давно ли это?'])
    expect(changesOver(ru, ru)).toBeNull()
  })

  it('leaves the directory as a colleague changed it, but for his own telephone, entry and removal', () => {
    const [first = treasury, second = treasury, ...others] = ru.addressees
    const fresh = { ...treasury, id: 'mine', name: 'Наш отдел' }
    const mine = changesOver(ru, { ...ru, addressees: [{ ...first, phone: '8 800 111-11-11' }, ...others, fresh] })
    const theirs = { ...treasury, id: 'theirs' }
    const his = { ...ru, addressees: [{ ...first, hours: 'с 9 до 18' }, second, ...others, theirs] }

    expect(draftOver(his, mine).addressees).toEqual([{ ...first, phone: '8 800 111-11-11', hours: 'с 9 до 18' }, ...others, fresh, theirs])
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
