import { withParagraph } from './composeLetter.ts'
import { letterWording } from './letterWording.ts'

/** Callers read Russian. */
const words = letterWording.ru

const sentence = (redirectTo: string): string => words.redirect(redirectTo.trim())

/** What a refusal says beside the sentence on whom to turn to. */
export const withoutRedirect = (text: string, redirectTo: string): string =>
  redirectTo.trim() === '' ? text : text.replace(sentence(redirectTo), '').trim()

/** The letter with whom to turn to (clause 3.8), above its farewell; said once. */
export const withRedirect = (text: string, redirectTo: string): string =>
  redirectTo.trim() === '' || text.includes(sentence(redirectTo))
    ? text
    : withParagraph(text, words.parts.exec(text)?.index ?? text.length, sentence(redirectTo))

/** The same letter after another addressee was named. A sentence the operator has put into words of his own stays his. */
export const redirected = (text: string, before: string, after: string): string => {
  if (before.trim() === '') return withRedirect(text, after)
  const at = text.indexOf(sentence(before))
  if (at < 0) return text
  const rest = text.slice(at + sentence(before).length)
  return after.trim() === '' ? text.slice(0, at).trimEnd() + rest : text.slice(0, at) + sentence(after) + rest
}
