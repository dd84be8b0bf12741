const two = (count: number): string => String(count).padStart(2, '0')

/** Milliseconds as `m:ss`, from an hour on `h:mm:ss`. Negative is zero. */
export const duration = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** The same for a screen reader's and a browser's `datetime`: ISO 8601. */
export const isoDuration = (ms: number): string => `PT${Math.max(0, Math.floor(ms / 1000))}S`
