import type { PanelBridge } from '#core/bridge/panelBridge'
import { takePageSecret } from './pageSecret.ts'
import { socketBridge } from './socketBridge.ts'

declare global {
  interface Window {
    /** Put there by the preload of the Electron shell. */
    readonly panelBridge?: PanelBridge
  }
}

const overSocket = (page: Window): PanelBridge => {
  const secret = takePageSecret(page) ?? 'none'
  const address = new URL('/bridge', page.location.href)
  address.protocol = 'ws:'
  const name = crypto.randomUUID()
  return socketBridge({
    open: () => new WebSocket(address, ['operator-panel', secret, name]),
    now: () => performance.now(),
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
}

/** The door to the desk: Electron's own, or the loopback socket of the browser shell. */
export const openBridge = (page: Window): PanelBridge => page.panelBridge ?? overSocket(page)
