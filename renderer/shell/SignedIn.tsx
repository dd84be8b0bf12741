import { useEffect, useState } from 'react'
import type { Agent } from '#core/asuo/agent'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { DeskProvider } from '../desk/useDesk.tsx'
import { HeadsetProvider } from '../headset/HeadsetProvider.tsx'
import type { PanelFacts } from './panelMachine.ts'
import { startWorkplace, type Workplace as WorkplaceActors } from './startWorkplace.ts'
import { Workplace } from './Workplace.tsx'

type Props = Readonly<{ facts: PanelFacts; agent: Agent; deskIsSilent: boolean }>

/** One operator's desk lives exactly as long as he is signed in. */
export const SignedIn = ({ facts, agent, deskIsSilent }: Props) => {
  const bridge = useBridge()
  const { shell } = facts.session
  const [workplace, setWorkplace] = useState<WorkplaceActors | null>(null)
  useEffect(() => {
    const started = startWorkplace(bridge, agent.id, shell)
    setWorkplace(started)
    return started.stop
  }, [bridge, agent.id, shell])
  return (
    workplace !== null && (
      <DeskProvider desk={workplace.desk}>
        <HeadsetProvider headset={workplace.headset}>
          <Workplace facts={facts} agent={agent} deskIsSilent={deskIsSilent} verbs={workplace.verbs} />
        </HeadsetProvider>
      </DeskProvider>
    )
  )
}
