import { useEffect, useState } from 'react'
import { markableClause } from '#core/asuo/protocolRemark'
import type { Fault } from '#core/faults/fault'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useAsk } from '../bridge/useAsk.ts'
import type { SaidRemark } from './RemarkForm.tsx'

/** A past call as ASUO keeps it, read anew whenever something was delivered, and the verb that says something of its protocol. */
export const usePastProtocol = (callId: string) => {
  const bridge = useBridge()
  const [asked, ask] = useAsk('call.read', { initial: { callId } })
  const [said, setSaid] = useState<readonly string[]>([])
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => bridge.listen('outbox.changed', () => ask({ callId })), [bridge, ask, callId])
  const call = asked.last
  return {
    call,
    fault: fault ?? asked.fault,
    underWay: said.filter((remarkId) => !call?.remarks.some((remark) => remark.remarkId === remarkId)).length,
    say: async (kind: 'objection' | 'mark', { clause, verdict, note }: SaidRemark): Promise<boolean> => {
      const remarkId = crypto.randomUUID()
      const kept = await bridge.request(
        'call.remark',
        kind === 'objection'
          ? { kind, callId, remark: { remarkId, clause, note } }
          : { kind, callId, remark: { remarkId, clause: markableClause.parse(clause), verdict: verdict ?? 'met', note } },
      )
      setFault(kept.ok ? null : kept.fault)
      if (kept.ok) setSaid((before) => [...before, remarkId])
      return kept.ok
    },
  }
}
