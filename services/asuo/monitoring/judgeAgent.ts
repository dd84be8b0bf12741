import type { Alert, Severity } from '#core/asuo/monitoring'
import type { Thresholds } from '#core/asuo/thresholds'
import type { LiveAgent } from './liveAgent.ts'

/** Something over its threshold. `value` is in seconds, or a count for `hold_count` and `outbox_damaged`. */
export interface Cause {
  readonly kind: Alert['kind']
  readonly severity: 'warning' | 'alarm'
  readonly value: number
}

export interface Finding {
  readonly causes: readonly Cause[]
  readonly severity: Severity
  /** When the clocks alone will change this finding, epoch ms. */
  readonly changesMs: number | null
}

/** A clock that runs and what it runs towards. */
interface Running {
  readonly kind: Alert['kind']
  readonly severity: Cause['severity']
  readonly elapsedMs: number
  readonly limitSeconds: number
}

const runningClocks = (live: LiveAgent, limits: Thresholds, nowMs: number): readonly Running[] => {
  if (live.state === 'wrap_up') {
    const elapsedMs = nowMs - live.sinceMs
    return [{ kind: 'wrap_up_long', severity: 'warning', elapsedMs, limitSeconds: limits.wrapUpWarningSeconds }]
  }
  if (live.state !== 'hold' || live.hold === null) return []
  const elapsedMs = nowMs - live.hold.startedMs
  return [
    { kind: 'hold_long', severity: 'warning', elapsedMs, limitSeconds: limits.holdWarningSeconds },
    { kind: 'hold_long', severity: 'alarm', elapsedMs, limitSeconds: limits.holdAlarmSeconds },
    { kind: 'hold_total', severity: 'warning', elapsedMs: elapsedMs + live.holdMsBefore, limitSeconds: limits.holdTotalWarningSeconds },
  ]
}

const standing = (live: LiveAgent, limits: Thresholds, nowMs: number): readonly Cause[] => {
  const silent = live.state === 'disconnected'
  const isCounted = live.callId !== null && live.holdCount >= limits.holdCountWarning
  return [
    ...(silent
      ? [{ kind: 'panel_silent', severity: live.callId === null ? 'warning' : 'alarm', value: (nowMs - live.lastSeenMs) / 1000 } as const]
      : []),
    ...(live.outboxDamaged ? [{ kind: 'outbox_damaged', severity: 'alarm', value: 1 } as const] : []),
    ...(isCounted ? [{ kind: 'hold_count', severity: 'warning', value: live.holdCount } as const] : []),
  ]
}

const worst = (causes: readonly Cause[]): Severity => {
  if (causes.some(({ severity }) => severity === 'alarm')) return 'alarm'
  return causes.length > 0 ? 'warning' : 'normal'
}

/** What is over its threshold now, one cause per kind, and when that will change by itself. */
export const judgeAgent = (live: LiveAgent, limits: Thresholds, nowMs: number): Finding => {
  const byKind = new Map<Alert['kind'], Cause>()
  const ahead: number[] = []
  for (const { kind, severity, elapsedMs, limitSeconds } of runningClocks(live, limits, nowMs)) {
    const leftMs = limitSeconds * 1000 - elapsedMs
    if (leftMs > 0) ahead.push(nowMs + leftMs)
    else byKind.set(kind, { kind, severity, value: elapsedMs / 1000 })
  }
  const causes = [...byKind.values(), ...standing(live, limits, nowMs)]
  return { causes, severity: worst(causes), changesMs: ahead.length > 0 ? Math.min(...ahead) : null }
}
