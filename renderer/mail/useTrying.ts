import { useEffect, useEffectEvent } from 'react'

const everyMs = 2_000

/** While it fails: tries again every two seconds, and when the page is looked at again. */
export const useTrying = (fails: boolean, again: () => void): void => {
  const retry = useEffectEvent(again)
  useEffect(() => {
    if (!fails) return
    const nudge = () => retry()
    const timer = setInterval(nudge, everyMs)
    addEventListener('focus', nudge)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', nudge)
    }
  }, [fails])
}
