import { useState } from 'react'
import type { Agent } from '#core/asuo/agent'
import { CallHistory } from '../history/CallHistory.tsx'
import { useCallHistory } from '../history/useCallHistory.ts'
import { PastProtocolPart } from './PastProtocolPart.tsx'
import { useDialling } from './useDialling.ts'

type Props = Readonly<{ agent: Pick<Agent, 'id' | 'role'> }>

/** «Вызовы» on the idle desk, each conversation with its protocol. */
export const HistoryPart = ({ agent }: Props) => {
  const { why, dial } = useDialling()
  const [callId, openProtocol] = useState<string | null>(null)
  return (
    <>
      <CallHistory {...useCallHistory()} callBack={dial} whyNot={why} openProtocol={openProtocol} />
      {callId !== null && <PastProtocolPart callId={callId} agent={agent} close={() => openProtocol(null)} />}
    </>
  )
}
