import { TransportState, type UserAgent } from 'sip.js'
import type { Say } from './say.ts'

export interface Connection {
  /** A fresh transport, whatever became of the one before; dialogs and their media live on. */
  renew(): void
  isOpen(): boolean
  /** Lets the transport go without a word. */
  drop(): void
}

/**
 * The wire under one user agent. SIP.js neither reconnects nor notices; the line chart orders both, this reports.
 */
export function createConnection(userAgent: UserAgent, say: Say): Connection {
  const { transport } = userAgent
  // SIP.js forbids ordering the transport from inside its state listener, and the chart orders at once: hence the microtask.
  const heard = (state: TransportState) => {
    if (state === TransportState.Connected) queueMicrotask(() => say({ type: 'line.opened' }))
    if (state === TransportState.Disconnected) queueMicrotask(() => say({ type: 'line.lost' }))
  }
  transport.stateChange.addListener(heard)
  // Both promises only repeat what the states tell; a hand-over from one wire to the next rejects them.
  const close = () => void transport.disconnect().catch(() => undefined)
  const busy = () => transport.state === TransportState.Connected || transport.state === TransportState.Connecting
  return {
    renew: () => {
      if (busy()) close()
      const opening = userAgent.state === 'Started' ? userAgent.reconnect() : userAgent.start()
      opening.catch(() => undefined)
    },
    isOpen: () => transport.state === TransportState.Connected,
    drop: () => {
      transport.stateChange.removeListener(heard)
      void userAgent.stop().catch(() => undefined)
    },
  }
}
