import { isSingularOrder } from './singularOrder.ts'
import type { Advice } from './textFinding.ts'
import { type TextWord, textWords } from './textWords.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const pronouns = listed(`
  ты тебя тебе тобой тобою
  твой твоя твое твои твоего твоей твоему твоих твоим твоими твою твоем
`)

/** «Привет» is said to friends; the other greeting words are polite. */
const greetings = listed('привет приветик')

/** Ending in «-шь» and yet no verb. */
const notVerbs = listed('лишь тишь брешь плешь мышь роскошь фальшь вошь ложь рожь дрожь глушь тушь гуашь сушь чушь вишь ишь')

/** The second person singular: «видишь», «можешь», «вернёшься», «передашь». */
const isSecondPerson = ({ lower }: TextWord): boolean => /(?:[еи]шь(?:ся)?|дашь)$/.test(lower) && !notVerbs.has(lower)

/** A name in the middle of a sentence («в Китай», «Николай») is no order. */
const isName = (text: string, { written, from }: TextWord): boolean =>
  /^\p{Lu}/u.test(written) && /[^\s.!?…:;«»()\d)-]\s*$/u.test(text.slice(0, from))

/** Clause 1.6: words to one whom one calls «ты». What stands between quotation marks is not said to the reader. */
export const familiarAddress = (text: string): readonly Advice[] =>
  textWords(text)
    .filter((word) => !word.isQuoted)
    .filter(
      (word) =>
        pronouns.has(word.lower) ||
        greetings.has(word.lower) ||
        isSecondPerson(word) ||
        (isSingularOrder(word.lower) && !isName(text, word)),
    )
    .map(({ from, to }) => ({ clause: '1.6', reason: 'familiar', place: { from, to } }))
