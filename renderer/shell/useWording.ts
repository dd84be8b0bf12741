import { useEffect } from 'react'
import type { Settings } from '#core/settings/settings'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { takeWording } from '../text/wordingStore.ts'

const periodMs = 5 * 60_000

/**
 * Brings the wording in force to the screen: at once, every five minutes, and when ASUO is back; never while somebody speaks, for words must
 * not change under the operator's eyes (clause 1.10).
 */
export const useWording = (language: Settings['language'], isBusy: boolean) => {
  const bridge = useBridge()
  useEffect(() => {
    if (isBusy) return
    let isWanted = true
    const read = () =>
      void bridge.request('wording.read', { language }).then((told) => {
        if (isWanted && told.ok) takeWording(language, told.value?.pack ?? null)
      })
    read()
    const timer = setInterval(read, periodMs)
    const undo = bridge.listen('asuo.link', ({ state }) => state === 'up' && read())
    return () => {
      isWanted = false
      clearInterval(timer)
      undo()
    }
  }, [bridge, language, isBusy])
}
