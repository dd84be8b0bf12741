import { setTimeout as pause } from 'node:timers/promises'

/** What came, or `otherwise` where nothing came in time. */
export async function within<T, O>(ms: number, coming: Promise<T>, otherwise: O): Promise<T | O> {
  const limit = new AbortController()
  const late = pause(ms, otherwise, { signal: limit.signal }).catch(() => otherwise)
  const first = await Promise.race([coming, late])
  limit.abort()
  return first
}
