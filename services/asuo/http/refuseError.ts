import type { Refused } from './judgement.ts'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** The storage went away: connections refused or cut, PostgreSQL shutting down or starting, its disk full (SQLSTATE 08…, 57P…, 53300, 53100). */
const isStorageLost = (error: unknown): boolean => {
  const code = codeOf(error)
  if (/^(ECONN\w+|EPIPE|08\w{3}|57P0\d|53[13]00)$/.test(code)) return true
  return error instanceof Error && /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(error.message)
}

/** What the framework or the storage threw, as a refusal; null is a bug of ours. */
export const refuseError = (error: unknown): Refused | null => {
  const code = codeOf(error)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'payload-too-large' }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { code: 'unsupported-media-type', detail: 'Send application/json' }
  if (/^FST_ERR_(CTP|BAD_URL)/.test(code)) return { code: 'malformed' }
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 429) return { code: 'rate-limited', retryAfter: 2 }
  if (isStorageLost(error)) return { code: 'upstream-unavailable', retryAfter: 2 }
  return null
}
