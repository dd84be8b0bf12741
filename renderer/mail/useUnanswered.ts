import { useAsk } from '../bridge/useAsk.ts'
import { useEvery } from '../bridge/useEvery.ts'
import { useOutboxNews } from '../bridge/useOutboxNews.ts'

const mostCounted = 200
const periodMs = 30_000

/** How many mails wait for a person; null until ASUO has told. `isHeld`: nobody asks during a call. */
export const useUnanswered = (isHeld: boolean): number | null => {
  const question = { view: 'waiting', limit: mostCounted } as const
  const [asked, ask] = useAsk('mail.list', { initial: question })
  const askAnew = () => {
    if (!isHeld) ask(question)
  }
  useOutboxNews(askAnew)
  useEvery(periodMs, askAnew)
  return asked.last?.items.length ?? null
}
