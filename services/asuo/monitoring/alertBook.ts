import { randomUUID } from 'node:crypto'
import type { Alert } from '#core/asuo/monitoring'
import type { Cause } from './judgeAgent.ts'
import type { LiveAgent } from './liveAgent.ts'

/** So that what comes and goes, as a desk on a bad network does, is one alert and not many. */
const clearAfterMs = 10_000

/** The open alerts of one space: one per agent and kind, a warning that worsens keeps its id; resolved 10 s after its cause went. */
export interface AlertBook {
  /** Brings the book in line with what is wrong with the agent now; returns the alerts that changed. */
  judge(live: LiveAgent, causes: readonly Cause[], nowMs: number): readonly Alert[]
  /** When the agent's next alert will be resolved by time alone, epoch ms. */
  clearsMs(agentId: string): number | null
  open(): readonly Alert[]
}

const keyOf = (agentId: string, kind: Alert['kind']) => `${agentId} ${kind}`

const opened = (live: LiveAgent, cause: Cause, nowMs: number): Alert => ({
  id: randomUUID(),
  kind: cause.kind,
  severity: cause.severity,
  state: 'open',
  agentId: live.agent.id,
  queueId: null,
  callId: live.callId,
  value: cause.value,
  openedAt: new Date(nowMs).toISOString(),
  acknowledgedById: null,
  resolvedAt: null,
})

interface Entry {
  readonly alert: Alert
  /** When it is resolved unless its cause comes back before; null while the cause stands. */
  readonly clearsMs: number | null
}

export const createAlertBook = (): AlertBook => {
  const book = new Map<string, Entry>()
  const entriesOf = (agentId: string) => [...book.values()].filter(({ alert }) => alert.agentId === agentId)

  const raise = (live: LiveAgent, cause: Cause, nowMs: number): Alert | null => {
    const key = keyOf(live.agent.id, cause.kind)
    const known = book.get(key)?.alert
    const isNew = known?.severity !== cause.severity
    const alert = known ? { ...known, ...(isNew ? { severity: cause.severity, value: cause.value } : {}) } : opened(live, cause, nowMs)
    book.set(key, { alert, clearsMs: null })
    return isNew ? alert : null
  }

  /** What lost its cause is resolved once it has been without it for a while. */
  const settle = (live: LiveAgent, causes: readonly Cause[], nowMs: number): readonly Alert[] => {
    const kinds = new Set(causes.map(({ kind }) => kind))
    return entriesOf(live.agent.id)
      .filter(({ alert }) => !kinds.has(alert.kind))
      .flatMap(({ alert, clearsMs }) => {
        const key = keyOf(live.agent.id, alert.kind)
        if (clearsMs === null || clearsMs > nowMs) {
          book.set(key, { alert, clearsMs: clearsMs ?? nowMs + clearAfterMs })
          return []
        }
        book.delete(key)
        return [{ ...alert, state: 'resolved' as const, resolvedAt: new Date(nowMs).toISOString() }]
      })
  }

  return {
    judge: (live, causes, nowMs) => [
      ...settle(live, causes, nowMs),
      ...causes.flatMap((cause) => {
        const alert = raise(live, cause, nowMs)
        return alert ? [alert] : []
      }),
    ],
    clearsMs: (agentId) => {
      const ahead = entriesOf(agentId).flatMap(({ clearsMs }) => (clearsMs === null ? [] : [clearsMs]))
      return ahead.length > 0 ? Math.min(...ahead) : null
    },
    open: () => [...book.values()].map(({ alert }) => alert),
  }
}
