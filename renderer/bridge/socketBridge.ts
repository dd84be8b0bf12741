import { closing } from '#core/bridge/closing'
import type { Notices } from '#core/bridge/notices'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { Fault } from '#core/faults/fault'
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
/** A page reloaded in mid-call meets its own old socket, which the desk may not have seen close yet. */
const refusalsBelieved = 10

/**
 * The bridge of the browser shell: one WebSocket on loopback that comes back by itself. What was asked while it is down waits for it up to
 * five seconds and is then answered `deskGone`; whatever was sent but not answered before the socket fell is sent again under the same id
 * (the desk's durable requests carry their own identities, so a repetition is one act). Where another page works on the desk, this one is
 * told `bridge.changed` with `elsewhere`, answers everything `openElsewhere` and knocks no more: only a reload does.
 */
export const socketBridge = ({ open, now, later }: SocketBridgePorts): PanelBridge => {
  const asked = new Map<number, Asked>()
  const heard = new Map<string, Set<(payload: never) => void>>()
  let lastId = 0
  let pauseMs = firstPauseMs
  let socket: WebSocket | null = null
  let isElsewhere = false
  let refusals = 0

  const tell = (state: Notices['bridge.changed']['state']) => {
    for (const listener of heard.get('bridge.changed') ?? []) listener({ state } as never)
  }

  const giveUp = (code: Extract<Fault['code'], 'deskGone' | 'openElsewhere'>, isDue: (asked: Asked) => boolean) => {
    for (const waiting of asked.values()) {
      if (!isDue(waiting)) continue
      asked.delete(waiting.id)
      waiting.settle(failure({ code }))
    }
  }

  const giveUpOverdue = () => {
    if (socket === null) giveUp('deskGone', ({ goneAt }) => goneAt <= now())
  }

  const workElsewhere = () => {
    isElsewhere = true
    giveUp('openElsewhere', () => true)
    tell('elsewhere')
  }

  const hear = (data: unknown) => {
    const message = readBridgeMessage(data)
    if (message === null) return
    refusals = 0
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
      tell('open')
      for (const { frame } of asked.values()) opening.send(frame)
    })
    opening.addEventListener('message', ({ data }) => hear(data))
    opening.addEventListener('close', ({ code }) => {
      socket = null
      refusals = code === closing.refused ? refusals + 1 : 0
      if (code === closing.displaced || refusals > refusalsBelieved) return workElsewhere()
      tell('gone')
      giveUpOverdue()
      later(connect, pauseMs)
      pauseMs = Math.min(longestPauseMs, pauseMs * 2)
    })
  }
  connect()

  return {
    request: (name, input) =>
      new Promise((settle) => {
        if (isElsewhere) return settle(failure({ code: 'openElsewhere' }))
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
