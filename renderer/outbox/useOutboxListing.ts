import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '#core/faults/fault'
import type { Outcome } from '#core/faults/outcome'
import type { OutboxListing } from '#core/tickets/outboxItem'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useEvery } from '../bridge/useEvery.ts'
import type { Remedies } from './RefusedEntry.tsx'

/** Deliveries come by the hundred after an outage, and why an entry waits changes without a word: read at a pace that eyes can follow. */
const lookAgainMs = 500

/** What waits as the desk knows it, and what can be done about what was refused. What was last read stays until the next answer. */
export const useOutboxListing = () => {
  const bridge = useBridge()
  const [listing, setListing] = useState<OutboxListing | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [listFault, setListFault] = useState<Fault | null>(null)
  const isLooking = useRef(false)
  const look = useCallback(async () => {
    if (isLooking.current) return
    isLooking.current = true
    const read = await bridge.request('outbox.list', null)
    isLooking.current = false
    if (read.ok) setListing(read.value)
    setListFault(read.ok ? null : read.fault)
  }, [bridge])
  useEffect(() => void look(), [look])
  useEvery(lookAgainMs, () => void look())
  const done = async (deed: Promise<Outcome<null>>): Promise<boolean> => {
    const kept = await deed
    // An entry that is not refused any more was seen to by somebody else, or by ASUO: the list says so.
    setFault(kept.ok || kept.fault.code === 'notFound' ? null : kept.fault)
    void look()
    return kept.ok
  }
  const remedies: Remedies = {
    retry: (id) => void done(bridge.request('outbox.retry', { id })),
    mend: (id, mending) => done(bridge.request('outbox.mend', { id, ...mending })),
    acceptNumber: (externalId) => void done(bridge.request('outbox.acceptNumber', { externalId })),
    dismiss: (id) => void done(bridge.request('outbox.dismiss', { id })),
  }
  return { listing, fault: fault ?? listFault, remedies }
}
