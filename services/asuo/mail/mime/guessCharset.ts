import { isUtf8 } from 'node:buffer'

const candidates = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866']
/** By how often they occur in Russian texts: half of all letters are these. */
const frequent = /[оеаинтсрвл]/g
const rare = /[ъЪёЁіў\p{Sm}\p{So}\u2500-\u259f]/gu

/** Enough to tell charsets apart by. */
const sample = 65_536

const score = (bytes: Uint8Array, charset: string): number => {
  const text = new TextDecoder(charset).decode(bytes.subarray(0, sample))
  return (text.match(frequent)?.length ?? 0) - (text.match(rare)?.length ?? 0)
}

/** What bytes without a declaration are written in, where they are Russian; declared is what stands elsewhere in the mail. */
export const guessCharset = (bytes: Uint8Array, declared: string | null): string => {
  if (isUtf8(bytes)) return 'utf-8'
  const known = declared !== null && isKnown(declared) && !/^utf-?8$/i.test(declared) ? [declared] : []
  const [best = 'windows-1251'] = [...known, ...candidates].toSorted((a, b) => score(bytes, b) - score(bytes, a))
  return best
}

const isKnown = (charset: string): boolean => {
  try {
    new TextDecoder(charset)
    return true
  } catch {
    return false
  }
}
