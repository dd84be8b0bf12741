import { duration, isoDuration } from './duration.ts'
import { useMonotonicNow } from './ticker.ts'

type Props = Readonly<{
  /** Monotonic moment it counts from; null stands still. */
  since: number | null
  /** Milliseconds counted before `since`. */
  before?: number
}>

/** Time gone by, ticking by itself. */
export const Clock = ({ since, before = 0 }: Props) => {
  const now = useMonotonicNow()
  const ms = before + (since === null ? 0 : Math.max(0, now - since))
  return <time dateTime={isoDuration(ms)}>{duration(ms)}</time>
}
