import { granted, type Judgement, refused } from './judgement.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

const half = /\p{Cs}/u

/** PostgreSQL holds neither a NUL nor half a surrogate pair, and no person types one. */
export const holdsUnstorable = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes('\0') || half.test(value)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, inner]) => holdsUnstorable(key) || holdsUnstorable(inner))
}

/** The bytes of a request as JSON. */
export const readBody = (bytes: Buffer): Judgement<unknown> => {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes))
    return holdsUnstorable(value) ? refused('malformed', 'The body holds a NUL character or half a surrogate pair') : granted(value)
  } catch {
    return refused('malformed', 'The body is not JSON in UTF-8')
  }
}
