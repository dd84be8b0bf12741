import { randomUUID } from 'node:crypto'
import type { Alert } from '#core/asuo/monitoring'
import type { Cause } from './judgeAgent.ts'
import type { LiveAgent } from './liveAgent.ts'

/** The open alerts of one space: one per agent and kind, a warning that worsens keeps its id. */
export interface AlertBook {
  /** Brings the book in line with what is wrong with the agent now; returns the alerts that changed. */
  judge(live: LiveAgent, causes: readonly Cause[], nowMs: number): readonly Alert[]
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

export const createAlertBook = (): AlertBook => {
  const book = new Map<string, Alert>()
  const raise = (live: LiveAgent, cause: Cause, nowMs: number): Alert | null => {
    const key = keyOf(live.agent.id, cause.kind)
    const known = book.get(key)
    if (known && known.severity === cause.severity) return null
    const alert = known ? { ...known, severity: cause.severity, value: cause.value } : opened(live, cause, nowMs)
    book.set(key, alert)
    return alert
  }
  const settle = (live: LiveAgent, causes: readonly Cause[], nowMs: number): readonly Alert[] => {
    const kinds = new Set(causes.map(({ kind }) => kind))
    return [...book.values()]
      .filter(({ agentId, kind }) => agentId === live.agent.id && !kinds.has(kind))
      .map((alert) => {
        book.delete(keyOf(live.agent.id, alert.kind))
        return { ...alert, state: 'resolved', resolvedAt: new Date(nowMs).toISOString() }
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
    open: () => [...book.values()],
  }
}
