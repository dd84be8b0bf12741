import { useEffect, useState } from 'react'
import type { DutyOutcome } from '#core/asuo/duty'
import type { Fault } from '#core/faults/fault'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useAsk } from '../bridge/useAsk.ts'

/** What is owed as desk and ASUO know it, read anew whenever something was delivered, numbered or marked. */
export const useDuties = () => {
  const bridge = useBridge()
  const [asked, ask] = useAsk('duties.read', { initial: {} })
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    const undo = [bridge.listen('outbox.changed', () => ask({})), bridge.listen('ticket.numbered', () => ask({}))]
    return () => undo.forEach((stop) => void stop())
  }, [bridge, ask])
  return {
    book: asked.last,
    fault,
    /** Stays on the screen until the desk has it on its disk. */
    discharge: (dutyId: string, outcome: DutyOutcome) =>
      void bridge.request('duties.discharge', { dutyId, outcome }).then((kept) => {
        setFault(kept.ok ? null : kept.fault)
        ask({})
      }),
  }
}
