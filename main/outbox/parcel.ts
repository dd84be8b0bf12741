import { callEvent } from '#core/asuo/callEvent'
import type { OutboxEntry } from './outboxEntry.ts'

/** More call events than this go in the next request. */
export const parcelSize = 100

const clockOf = (entry: OutboxEntry): string | null => callEvent.safeParse(JSON.parse(entry.body)).data?.bootId ?? null

/**
 * What travels in one request with the first entry: the call events behind it, as long as they are of the same clock. Anything else
 * travels alone.
 *
 * @param followers what waits behind `first` in its aggregate, oldest first
 */
export const parcelOf = (first: OutboxEntry, followers: readonly OutboxEntry[]): readonly OutboxEntry[] => {
  if (first.operation !== 'ingestCallEvents') return [first]
  const clock = clockOf(first)
  const end = followers.findIndex((entry) => entry.operation !== 'ingestCallEvents' || clockOf(entry) !== clock)
  return [first, ...(end < 0 ? followers : followers.slice(0, end))]
}
