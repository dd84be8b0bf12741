import { createContext, type ReactNode, use } from 'react'
import type { PanelBridge } from '#core/bridge/panelBridge'

const BridgeContext = createContext<PanelBridge | null>(null)

type Props = Readonly<{ bridge: PanelBridge; children: ReactNode }>

export const BridgeProvider = ({ bridge, children }: Props) => <BridgeContext value={bridge}>{children}</BridgeContext>

export const useBridge = (): PanelBridge => {
  const bridge = use(BridgeContext)
  if (bridge === null) throw new Error('useBridge stands outside BridgeProvider')
  return bridge
}
