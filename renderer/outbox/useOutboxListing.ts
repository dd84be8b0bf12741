import { useState } from 'react'
import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useAsk } from '../bridge/useAsk.ts'
import { useEvery } from '../bridge/useEvery.ts'
import { useOutboxNews } from '../bridge/useOutboxNews.ts'
import type { Remedies } from './RefusedEntry.tsx'

/** Why an entry waits changes without a word: that it is being sent, or that ASUO is away. */
const lookAgainMs = 2_000

/** What waits as the desk knows it, read anew whenever something was put in, delivered or refused, and what can be done about it. */
export const useOutboxListing = () => {
  const bridge = useBridge()
  const [asked, ask] = useAsk('outbox.list', { asksAtOnce: true })
  const [fault, setFault] = useState<Fault | null>(null)
  useOutboxNews(() => ask(null))
  useEvery(lookAgainMs, () => ask(null))
  const done = async (deed: Promise<Outcome<null>>): Promise<boolean> => {
    const kept = await deed
    // An entry that is not refused any more was seen to by somebody else, or by ASUO: the list says so.
    setFault(kept.ok || kept.fault.code === 'notFound' ? null : kept.fault)
    ask(null)
    return kept.ok
  }
  const remedies: Remedies = {
    retry: (id) => void done(bridge.request('outbox.retry', { id })),
    mend: (id, mending) => done(bridge.request('outbox.mend', { id, ...mending })),
    acceptNumber: (externalId) => void done(bridge.request('outbox.acceptNumber', { externalId })),
    dismiss: (id) => void done(bridge.request('outbox.dismiss', { id })),
  }
  return { listing: asked.last, fault: fault ?? asked.fault, remedies }
}
