import { useEffect, useState } from 'react'
import type { Agent } from '#core/asuo/agent'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import type { DeskActor } from '../desk/deskActor.ts'
import { DeskProvider } from '../desk/useDesk.tsx'
import type { PanelFacts } from './panelMachine.ts'
import { startWorkplace } from './startWorkplace.ts'
import { Workplace } from './Workplace.tsx'

type Props = Readonly<{ facts: PanelFacts; agent: Agent; deskIsSilent: boolean }>

/** One operator's desk lives exactly as long as he is signed in. */
export const SignedIn = ({ facts, agent, deskIsSilent }: Props) => {
  const bridge = useBridge()
  const [desk, setDesk] = useState<DeskActor | null>(null)
  useEffect(() => {
    const workplace = startWorkplace(bridge, agent.id)
    setDesk(workplace.desk)
    return workplace.stop
  }, [bridge, agent.id])
  return (
    desk !== null && (
      <DeskProvider desk={desk}>
        <Workplace facts={facts} agent={agent} deskIsSilent={deskIsSilent} />
      </DeskProvider>
    )
  )
}
