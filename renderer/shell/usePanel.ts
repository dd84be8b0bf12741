import { useMachine } from '@xstate/react'
import { useState } from 'react'
import { fromCallback } from 'xstate'
import type { PanelBridge } from '#core/bridge/panelBridge'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { type PanelEvent, type PanelFacts, panelMachine } from './panelMachine.ts'

const readAll = async (bridge: PanelBridge): Promise<PanelEvent> => {
  const [session, settings, asuo, outbox] = await Promise.all([
    bridge.request('session.read', null),
    bridge.request('settings.read', null),
    bridge.request('asuo.link', null),
    bridge.request('outbox.read', null),
  ])
  if (!session.ok) return { type: 'desk.unread', fault: session.fault }
  if (!settings.ok) return { type: 'desk.unread', fault: settings.fault }
  if (!asuo.ok) return { type: 'desk.unread', fault: asuo.fault }
  if (!outbox.ok) return { type: 'desk.unread', fault: outbox.fault }
  return { type: 'desk.read', facts: { session: session.value, settings: settings.value, asuo: asuo.value, outbox: outbox.value } }
}

const readerOver = (bridge: PanelBridge) =>
  fromCallback<PanelEvent>(({ sendBack }) => {
    const told = (change: Partial<PanelFacts>) => sendBack({ type: 'desk.told', change })
    const undo = [
      bridge.listen('session.changed', (session) => told({ session })),
      bridge.listen('settings.changed', (settings) => told({ settings })),
      bridge.listen('asuo.link', (asuo) => told({ asuo })),
      bridge.listen('outbox.changed', (outbox) => told({ outbox })),
      bridge.listen('bridge.changed', ({ state }) => sendBack({ type: `bridge.${state}` })),
    ]
    void readAll(bridge).then(sendBack)
    return () => {
      for (const unlisten of undo) unlisten()
    }
  })

/** What the desk has told of itself; `facts` is null until it has. */
export const usePanel = () => {
  const bridge = useBridge()
  const [machine] = useState(() => panelMachine.provide({ actors: { deskReader: readerOver(bridge) } }))
  const [snapshot] = useMachine(machine)
  return { facts: snapshot.context.facts, deskIsSilent: snapshot.hasTag('deskIsSilent'), isElsewhere: snapshot.hasTag('isElsewhere') }
}
