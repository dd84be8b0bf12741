import { useAsk } from '../bridge/useAsk.ts'
import { useEvery } from './useEvery.ts'
import { useOutboxNews } from './useOutboxNews.ts'

const periodMs = 30_000

/** The conversation about a ticket, read anew whenever something left this desk, and twice a minute. */
export const useThread = (uin: string) => {
  const [asked, ask] = useAsk('mail.thread', { initial: { uin } })
  const askAnew = () => ask({ uin })
  useOutboxNews(askAnew)
  useEvery(periodMs, askAnew)
  return asked
}
