import { useEffect, useRef } from 'react'

/** Calls `act` again and again while the page is looked at, and at once when it is looked at again. */
export const useEvery = (ms: number, act: () => void) => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const doIt = () => {
      if (document.visibilityState === 'visible') latest.current()
    }
    const timer = setInterval(doIt, ms)
    document.addEventListener('visibilitychange', doIt)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', doIt)
    }
  }, [ms])
}
