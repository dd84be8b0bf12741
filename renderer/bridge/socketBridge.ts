import type { PanelBridge } from '#core/bridge/panelBridge'
import { failure, type Outcome } from '#core/faults/outcome'
import { readBridgeMessage } from './bridgeMessage.ts'

interface Asked {
  readonly id: number
  readonly frame: string
  readonly settle: (outcome: Outcome<unknown>) => void
  /** Monotonic moment after which a desk that is away counts as gone. */
  readonly goneAt: number
}

/** The parts of a page that the bridge stands on. */
export interface SocketBridgePorts {
  readonly open: () => WebSocket
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => () => void
}

const patienceMs = 5_000
const firstPauseMs = 200
const longestPauseMs = 5_000

/**
 * The bridge of the browser shell: one WebSocket on loopback that comes back by itself. What was asked while it is down waits for it up to
 * five seconds and is then answered `deskGone`; whatever was sent but not answered before the socket fell is sent again under the same id
 * (the desk's durable requests carry their own identities, so a repetition is one act).
 */
export const socketBridge = ({ open, now, later }: SocketBridgePorts): PanelBridge => {
  const asked = new Map<number, Asked>()
  const heard = new Map<string, Set<(payload: never) => void>>()
  let lastId = 0
  let pauseMs = firstPauseMs
  let socket: WebSocket | null = null

  const giveUpOverdue = () => {
    if (socket !== null) return
    for (const { id, goneAt, settle } of asked.values()) {
      if (goneAt > now()) continue
      asked.delete(id)
      settle(failure({ code: 'deskGone' }))
    }
  }

  const hear = (data: unknown) => {
    const message = readBridgeMessage(data)
    if (message === null) return
    if ('notice' in message) {
      for (const listener of heard.get(message.notice) ?? []) listener(message.payload as never)
      return
    }
    const answered = asked.get(message.id)
    asked.delete(message.id)
    answered?.settle(message.outcome as Outcome<unknown>)
  }

  const connect = () => {
    const opening = open()
    opening.addEventListener('open', () => {
      socket = opening
      pauseMs = firstPauseMs
      for (const { frame } of asked.values()) opening.send(frame)
    })
    opening.addEventListener('message', ({ data }) => hear(data))
    opening.addEventListener('close', () => {
      socket = null
      giveUpOverdue()
      later(connect, pauseMs)
      pauseMs = Math.min(longestPauseMs, pauseMs * 2)
    })
  }
  connect()

  return {
    request: (name, input) =>
      new Promise((settle) => {
        lastId += 1
        const frame = JSON.stringify({ id: lastId, name, input })
        asked.set(lastId, { id: lastId, frame, settle: settle as (outcome: Outcome<unknown>) => void, goneAt: now() + patienceMs })
        if (socket?.readyState === WebSocket.OPEN) socket.send(frame)
        else later(giveUpOverdue, patienceMs)
      }),
    listen: (name, listener) => {
      const listeners = heard.get(name) ?? new Set()
      heard.set(name, listeners.add(listener as (payload: never) => void))
      return () => listeners.delete(listener as (payload: never) => void)
    },
  }
}
