import { TransportState, type UserAgent } from 'sip.js'
import type { Say } from './say.ts'

export interface Connection {
  /** A fresh transport, whatever became of the one before; dialogs and their media live on. */
  renew(): void
  isOpen(): boolean
  /** Lets the transport go without a word. */
  drop(): void
}

/** A WebSocket without a closing handshake: the wire broke. */
const abnormal = 1006

/** SIP.js tells the code of a WebSocket's end in the error's sentence alone. */
const closedInOrder = (error: Error | undefined): boolean => {
  const code = /\(code: (\d{4})\)/.exec(error?.message ?? '')?.[1]
  return code !== undefined && Number(code) !== abnormal
}

/**
 * The wire under one user agent. SIP.js neither reconnects nor notices; the line chart orders both, this reports.
 */
export function createConnection(userAgent: UserAgent, say: Say): Connection {
  const { transport } = userAgent
  let hasOpened = false
  let isInOrder = false
  userAgent.delegate = {
    ...userAgent.delegate,
    onDisconnect: (error) => {
      isInOrder = closedInOrder(error)
    },
  }
  const lost = () => {
    const why = hasOpened ? (isInOrder ? 'closed' : 'reset') : 'refused'
    hasOpened = false
    say({ type: 'line.lost', why })
  }
  // SIP.js forbids ordering the transport from inside its state listener, and the chart orders at once: hence the microtask.
  const heard = (state: TransportState) => {
    if (state === TransportState.Connecting) hasOpened = false
    if (state === TransportState.Connected) {
      hasOpened = true
      queueMicrotask(() => say({ type: 'line.opened' }))
    }
    if (state === TransportState.Disconnected) queueMicrotask(lost)
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
