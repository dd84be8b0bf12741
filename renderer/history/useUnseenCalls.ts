import { useEffect, useState } from 'react'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useAsk } from '../bridge/useAsk.ts'

/** How many missed calls nobody has looked at yet; 0 until the desk has told. */
export const useUnseenCalls = (): number => {
  const bridge = useBridge()
  const [told, setTold] = useState<number | null>(null)
  const [asked] = useAsk('history.read', { initial: { filter: 'missed', limit: 1 } })
  useEffect(() => bridge.listen('history.changed', ({ unseen }) => setTold(unseen)), [bridge])
  return told ?? asked.last?.unseen ?? 0
}
