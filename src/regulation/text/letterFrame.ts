import { textSentences } from './textWords.ts'

const greeting =
  /(?<![\p{L}])(?:здравствуй(?:те)?|приветству(?:ем|ю)\s+вас|привет|добр(?:ый|ое)\s+(?:день|вечер|утро)|день\s+добрый|уважаем(?:ый|ая|ые))(?![\p{L}])/iu
/** «Доброго дня!» greets at the beginning only: farther down it says goodbye. */
const wish = /^(?:\p{Lu}\p{L}+\s+\p{Lu}\p{L}+,\s+)?доброго\s+(?:дня|вечера|утра|времени\s+суток)(?![\p{L}])/iu

/** The first sentences: a greeting farther down is none. */
const openingSentences = 2

const unquoted = (text: string): string => text.replaceAll(/«[^»]*»|"[^"\n]*"/g, (said) => ' '.repeat(said.length))

/** Clause 2.1: the letter begins with a greeting. */
export const hasGreeting = (text: string): boolean =>
  textSentences(unquoted(text))
    .slice(0, openingSentences)
    .some(({ said }, place) => greeting.test(said) || (place === 0 && wish.test(said)))

/** The numbers of tickets in a text, as ASUO writes them: `SP-4217`, `TMP-UCH-014`. */
export const ticketNumbersIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])(?:SP|TMP[-‑–][0-9A-Z]{2,8})[-‑–]\d{3,9}(?![\p{L}\p{N}])/giu)].map(({ 0: number }) =>
    number.toUpperCase().replaceAll(/[‑–]/g, '-'),
  )

const farewell = /^(?:с уважением|с наилучшими|спасибо|благодарим|всего доброго|хорошего|до свидания|служба|ваша?\s+служба)/iu
const outcome =
  /(?<![\p{L}])(?:реш(?:ен|ена|ено|ены|ился|илась|илось|ились|ить|ило|енным|енной)|помогл(?:о|а|и)|помог|получилось|получается|получил(?:ся|ась|и)|удалось|смогли|вышло|порядке|работает|открывается|проходит|повторяется|появляется|осталась|устранен[аоы]?|заработал[аои]?|исчезл[аои]|исчез|пропал[аои]?|ушла)(?![\p{L}])/iu
/** «Появился ли план?»: whether something came about. */
const cameAbout = /^(?:\p{L}+,\s+)*\p{L}{3,}(?:л|ла|ло|ли|лся|лась|лось|лись)\s+ли(?![\p{L}])/iu
/** Of what is at hand, not of what came about: «Остались ли у Вас копии?», «Было ли уведомление?» */
const atHand = /^(?:остал|был|есть|пробовал|менял|обновлял|проверял|создавал|устанавливал)/iu
const asksIndirectly =
  /(?<![\p{L}])(?:сообщите|напишите|подскажите|ответьте|скажите|подтвердите|подтвердить|дайте,?\s+(?:пожалуйста,?\s+)?знать|уточните)(?![\p{L}])/iu
/** A question that asks for something else than the outcome. */
const asksOtherwise = /^(?:как|почему|когда|где|кто|зачем|какая|какой|какие|что|сколько)(?![\p{L}])/iu

const closingSentences = 3

/** Clause 2.2: the letter ends by asking whether the solution helped; as a question, or as a request to say so. */
export const hasClosingQuestion = (text: string): boolean =>
  textSentences(unquoted(text))
    .filter(({ said }) => !farewell.test(said))
    .slice(-closingSentences)
    .map(({ said }) => said.replaceAll('ё', 'е'))
    .filter((said) => !asksOtherwise.test(said) && !atHand.test(said))
    .some((said) =>
      said.endsWith('?')
        ? outcome.test(said) || cameAbout.test(said)
        : outcome.test(said) && asksIndirectly.test(said) && !/(?<![\p{L}])если(?![\p{L}])/iu.test(said),
    )
