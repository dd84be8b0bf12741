import { useState } from 'react'
import type { MailView } from '#core/mail/mailThread'
import { useAsk } from '../bridge/useAsk.ts'
import { useEvery } from '../bridge/useEvery.ts'
import { useOutboxNews } from '../bridge/useOutboxNews.ts'
import { showView, useMailStore } from './mailStore.ts'

const pageLength = 50
const longest = 200
const periodMs = 15_000

/** The mails of the chosen view, read anew whenever something left this desk, and four times a minute. */
export const useMailList = () => {
  const view = useMailStore((state) => state.view)
  const [limit, setLimit] = useState(pageLength)
  const [asked, ask] = useAsk('mail.list', { initial: { view, limit } })
  const askAnew = () => ask({ view, limit })
  const [drafts, askDrafts] = useAsk('mail.drafts', { initial: {} })
  useOutboxNews(() => {
    askAnew()
    askDrafts({})
  })
  useEvery(periodMs, () => {
    askAnew()
    askDrafts({})
  })
  return {
    view,
    asked,
    drafts: drafts.last ?? [],
    choose: (next: MailView) => {
      showView(next)
      setLimit(pageLength)
      // What is shown is of the other view: it goes at once.
      ask(null)
      ask({ view: next, limit: pageLength })
    },
    showMore:
      limit < longest
        ? () => {
            setLimit(longest)
            ask({ view, limit: longest })
          }
        : null,
  }
}
