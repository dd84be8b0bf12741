import { useAsk } from '../bridge/useAsk.ts'
import { useEvery } from '../bridge/useEvery.ts'
import { useOutboxNews } from '../bridge/useOutboxNews.ts'

const periodMs = 15_000
/** A letter on its way is watched until the mail server has it. */
const watchedMs = 2_000

/** The conversation about a ticket, read anew whenever something left this desk, and often while a letter is on its way. */
export const useThread = (uin: string) => {
  const [asked, ask] = useAsk('mail.thread', { initial: { uin } })
  const askAnew = () => ask({ uin })
  useOutboxNews(askAnew)
  const isOnItsWay = asked.last?.ticket.emails?.some(({ state, error }) => state === 'queued' && error === null) ?? false
  useEvery(isOnItsWay ? watchedMs : periodMs, askAnew)
  return asked
}
