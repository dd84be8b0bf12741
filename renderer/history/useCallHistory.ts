import { useEffect, useState } from 'react'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useAsk } from '../bridge/useAsk.ts'
import type { HistoryFilter } from './CallHistory.tsx'

const pageOfCalls = 20

/** Somebody is in front of the screen, as far as a page can know. */
const isLookedAt = (): boolean => document.visibilityState === 'visible' && document.hasFocus()

/** The operator's calls as the desk keeps them, read anew whenever they change. Choosing «Пропущенные» is looking at them. */
export const useCallHistory = () => {
  const bridge = useBridge()
  const [question, setQuestion] = useState({ filter: 'all' as HistoryFilter, limit: pageOfCalls })
  const [asked, ask] = useAsk('history.read', { initial: question })
  const see = () => void bridge.request('history.see', { until: Date.now() })
  const turnTo = (next: typeof question) => {
    setQuestion(next)
    ask(next)
  }
  useEffect(() =>
    bridge.listen('history.changed', ({ unseen }) => {
      ask(question)
      // Told again with none unseen: that ends it.
      if (unseen > 0 && question.filter === 'missed' && isLookedAt()) see()
    }),
  )
  return {
    filter: question.filter,
    history: asked.last,
    fault: asked.fault,
    showMore: () => turnTo({ ...question, limit: question.limit + pageOfCalls }),
    choose: (filter: HistoryFilter) => {
      if (filter === 'missed') see()
      turnTo({ filter, limit: pageOfCalls })
    },
  }
}
