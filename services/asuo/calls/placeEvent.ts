import type { CallEvent } from '#core/asuo/callEvent'

export interface Sending {
  readonly sentAt: string
  readonly bootId?: string | undefined
  readonly sentMonotonicMs?: number | undefined
}

/** Ten years: what a broken clock says beyond that is no date a database can hold. */
const longestAgeMs = 10 * 366 * 86_400_000

/**
 * When an event happened on the service's time line, epoch ms. A desk's wall clock is not trusted: what counts is how long
 * before the sending it was, by the monotonic clock where sender and event share one, else by the difference of wall times.
 */
export const placeEvent = (event: Pick<CallEvent, 'bootId' | 'monotonicMs' | 'clientAt'>, sending: Sending, receivedMs: number): number => {
  const sharesClock = sending.sentMonotonicMs !== undefined && sending.bootId === event.bootId
  const ageMs = sharesClock ? (sending.sentMonotonicMs ?? 0) - event.monotonicMs : Date.parse(sending.sentAt) - Date.parse(event.clientAt)
  return receivedMs - Math.min(longestAgeMs, Math.max(0, ageMs))
}
