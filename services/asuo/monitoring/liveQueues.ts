import type { CallEvent } from '#core/asuo/callEvent'
import type { QueueLive, Severity } from '#core/asuo/monitoring'
import type { Thresholds } from '#core/asuo/thresholds'

interface Waiting {
  readonly pbxUniqueId: string
  readonly sinceMs: number
}

/** The queues of one space, as the PBX tells them. */
export interface LiveQueues {
  /** The queue that changed by this event, or null. */
  hear(event: CallEvent, placedMs: number, nowMs: number): QueueLive | null
  all(nowMs: number): readonly QueueLive[]
}

const severityOf = (waiting: readonly Waiting[], limits: Thresholds, nowMs: number): Severity => {
  const longest = Math.max(0, ...waiting.map(({ sinceMs }) => (nowMs - sinceMs) / 1000))
  if (longest >= limits.waitAlarmSeconds) return 'alarm'
  return longest >= limits.waitWarningSeconds || waiting.length >= limits.queueLengthWarning ? 'warning' : 'normal'
}

const view = (queueId: string, waiting: readonly Waiting[], limits: Thresholds, nowMs: number): QueueLive => {
  const callers = [...waiting]
    .sort((a, b) => a.sinceMs - b.sinceMs)
    .map(({ pbxUniqueId, sinceMs }) => ({ pbxUniqueId, since: new Date(sinceMs).toISOString(), number: null }))
  return {
    queueId,
    name: queueId,
    waiting: callers.length,
    longestWaitSince: callers[0]?.since ?? null,
    callers,
    severity: severityOf(waiting, limits, nowMs),
  }
}

const leaving: ReadonlySet<CallEvent['type']> = new Set(['answered', 'abandoned', 'ended'])

export const createLiveQueues = (limits: Thresholds): LiveQueues => {
  const queues = new Map<string, readonly Waiting[]>()
  const put = (queueId: string, waiting: readonly Waiting[], nowMs: number): QueueLive => {
    queues.set(queueId, waiting)
    return view(queueId, waiting, limits, nowMs)
  }
  return {
    hear: (event, placedMs, nowMs) => {
      const { pbxUniqueId } = event
      if (event.source !== 'pbx' || pbxUniqueId === undefined) return null
      const isThis = (waiting: Waiting) => waiting.pbxUniqueId === pbxUniqueId
      if (event.type === 'queued') {
        const others = (queues.get(event.data.queueId) ?? []).filter((waiting) => !isThis(waiting))
        return put(event.data.queueId, [...others, { pbxUniqueId, sinceMs: placedMs }], nowMs)
      }
      const left = leaving.has(event.type) ? [...queues].find(([, waiting]) => waiting.some(isThis)) : undefined
      return left
        ? put(
            left[0],
            left[1].filter((waiting) => !isThis(waiting)),
            nowMs,
          )
        : null
    },
    all: (nowMs) => [...queues].map(([queueId, waiting]) => view(queueId, waiting, limits, nowMs)),
  }
}
