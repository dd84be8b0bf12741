import type { PanelBridge } from '#core/bridge/panelBridge'
import type { ClerkEvent } from '#core/desk/clerkOrder'
import type { Settings } from '#core/settings/settings'

/** Passes on what the desk's local side tells by itself. Returns the undo. */
export const tellNotices = (
  bridge: PanelBridge,
  tell: (event: ClerkEvent) => void,
  changed: (settings: Settings) => void,
): (() => void) => {
  const undo = [
    bridge.listen('ticket.numbered', ({ externalId, uin }) => {
      if (uin !== null) tell({ type: 'ticket.uinArrived', externalId, uin })
    }),
    bridge.listen('line.shaken', () => tell({ type: 'network.shaken' })),
    bridge.listen('settings.changed', changed),
  ]
  return () => {
    for (const forget of undo) forget()
  }
}
