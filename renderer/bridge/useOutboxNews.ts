import { useEffect, useRef } from 'react'
import { useBridge } from './BridgeProvider.tsx'

/**
 * Calls `heard` when something was put into the outbox, delivered or refused. Drafts are kept on the same disk and tell of every
 * keystroke: those are no news.
 */
export const useOutboxNews = (heard: () => void) => {
  const bridge = useBridge()
  const latest = useRef(heard)
  useEffect(() => {
    latest.current = heard
  })
  useEffect(() => {
    let before = ''
    return bridge.listen('outbox.changed', ({ waiting, attention }) => {
      const now = `${waiting} ${attention.map(({ id }) => id).join(' ')}`
      if (now !== before) latest.current()
      before = now
    })
  }, [bridge])
}
