import type { Agent } from '#core/asuo/agent'
import { PastProtocol } from '../protocol/PastProtocol.tsx'
import { usePastProtocol } from '../protocol/usePastProtocol.ts'

type Props = Readonly<{ callId: string; agent: Pick<Agent, 'id' | 'role'>; close: () => void }>

/** The protocol of a past call: its operator may contest it, a lead mark what no machine hears. */
export const PastProtocolPart = ({ callId, agent, close }: Props) => {
  const { call, fault, underWay, say } = usePastProtocol(callId)
  return (
    <PastProtocol
      call={call}
      fault={fault}
      underWay={underWay}
      mayObject={call?.agentId === agent.id}
      mayMark={agent.role === 'lead'}
      say={say}
      print={() => window.print()}
      close={close}
    />
  )
}
