import { useSyncExternalStore } from 'react'

const periodMs = 500
const heard = new Set<() => void>()
let now = performance.now()
let timer: ReturnType<typeof setInterval> | null = null

const tick = () => {
  now = performance.now()
  for (const listener of heard) listener()
}

/** Calls `listener` twice a second, together with every clock of the page, until the returned undo is called. */
export const onTick = (listener: () => void) => {
  heard.add(listener)
  if (timer === null) {
    now = performance.now()
    timer = setInterval(tick, periodMs)
  }
  return () => {
    heard.delete(listener)
    if (heard.size === 0 && timer !== null) {
      clearInterval(timer)
      timer = null
    }
  }
}

/** Monotonic ms, renewed twice a second for everybody at once: every clock of the page turns over in the same frame. */
export const useMonotonicNow = (): number => useSyncExternalStore(onTick, () => now)
