import { granted, type Judgement, refused } from './judgement.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** PostgreSQL's text cannot hold a NUL, and no person types one. */
export const holdsNul = (value: unknown): boolean => {
  if (typeof value === 'string') return value.includes('\0')
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, inner]) => holdsNul(key) || holdsNul(inner))
}

/** The bytes of a request as JSON. */
export const readBody = (bytes: Buffer): Judgement<unknown> => {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes))
    return holdsNul(value) ? refused('malformed', 'The body holds a NUL character') : granted(value)
  } catch {
    return refused('malformed', 'The body is not JSON in UTF-8')
  }
}
