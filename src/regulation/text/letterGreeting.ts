import { unquoted } from './ownWords.ts'
import { textSentences } from './textWords.ts'

const greeting =
  /(?<![\p{L}])(?:здравствуй(?:те)?|приветству(?:ем|ю)\s+вас|вас\s+приветству(?:ет|ем|ю)|рад[аы]?\s+(?:вас\s+)?приветствовать|привет|добр(?:ый|ое)\s+(?:день|вечер|утро)|день\s+добрый|(?:глубоко|много)?уважаем(?:ый|ая|ые))(?![\p{L}])/iu
/** «Доброго дня!» greets at the beginning only: farther down it says goodbye. */
const wish =
  /^(?:\p{L}+(?:\s+\p{L}+){0,2},\s+)?(?:доброго\s+(?:дня|вечера|утра|времени\s+суток)(?![\p{L}])|приветству(?:ю|ем)\s*(?:[!.,]|$))/iu

/** «И. И. Иванов» is no end of a sentence. */
const initial = /(?<![\p{L}])(\p{Lu})\.(?=\s*\p{Lu})/gu

/** The first sentences: a greeting farther down is none. */
const openingSentences = 2

/** Clause 2.1: the letter begins with a greeting. */
export const hasGreeting = (text: string): boolean =>
  textSentences(unquoted(text).replaceAll(initial, '$1 '))
    .slice(0, openingSentences)
    .some(({ said }, place) => greeting.test(said) || (place === 0 && wish.test(said)))
