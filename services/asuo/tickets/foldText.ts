import { stemmer } from '@orama/stemmers/russian'

/** Case and ё/е folded, every kind of space one space: how texts are kept for search and how words are sought. */
export const foldText = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ').trim()

export const joinFolded = (...texts: readonly (string | null | undefined)[]): string =>
  foldText(texts.filter((text) => text !== null && text !== undefined).join(' '))

const shortest = 3

/** A stem sought anywhere inside a word, or a short word sought as a word's beginning. */
export type SoughtWord = { readonly inside: string } | { readonly beginning: string }

/** Splits a query into what every ticket found must hold; endings are cut, so «подписи» finds «подпись». */
export const soughtWords = (query: string): readonly SoughtWord[] =>
  foldText(query)
    .split(/[^\p{L}\p{N}@._+-]+/u)
    .map((word) => word.replaceAll(/^[._@-]+|[._@+-]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => (word.length < shortest ? { beginning: word } : { inside: longEnough(stemmer(word), word) }))

/** A stem shorter than three letters would match almost anything, so such a word keeps its ending. */
const longEnough = (stem: string, word: string): string => (stem.length < shortest ? word : stem)
