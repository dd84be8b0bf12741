import type { Space } from '#core/asuo/agent'
import type { CallEvent } from '#core/asuo/callEvent'
import type { AgentLive, Alert, QueueLive } from '#core/asuo/monitoring'
import type { Thresholds } from '#core/asuo/thresholds'
import type { ServiceClock } from '../serviceClock.ts'
import { createAlertBook } from './alertBook.ts'
import type { DeltaLog } from './deltaLog.ts'
import { judgeAgent } from './judgeAgent.ts'
import { type AgentName, agentView, fallSilent, hear, type LiveAgent, newcomer, type Word } from './liveAgent.ts'
import { createLiveQueues } from './liveQueues.ts'

/** The desks and queues of one space. Every change is a delta. */
export interface LiveSpace {
  hear(agent: AgentName, word: Word): void
  hearQueue(event: CallEvent, placedMs: number): void
  /** The desk stands in the other space now. */
  leave(agentId: string): void
  all(): { readonly agents: readonly AgentLive[]; readonly queues: readonly QueueLive[]; readonly alerts: readonly Alert[] }
  close(): void
}

interface Desk {
  readonly live: LiveAgent
  readonly view: AgentLive
  /** The moments at which its clocks or its silence change it. */
  readonly stopTimers: () => void
}

export const createLiveSpace = (space: Space, clock: ServiceClock, limits: Thresholds, deltas: DeltaLog): LiveSpace => {
  const desks = new Map<string, Desk>()
  const alerts = createAlertBook()
  const queues = createLiveQueues(limits)

  const publish = (name: 'agent' | 'alert', object: AgentLive | Alert, teamId: string | null) =>
    deltas.add({ space, name, object, teamId, queueId: null })

  const startTimers = (live: LiveAgent, changesMs: number | null): (() => void) => {
    const stops: (() => void)[] = []
    const clearsMs = alerts.clearsMs(live.agent.id)
    if (clearsMs !== null) stops.push(clock.after(clearsMs - clock.now(), () => keep(live)))
    if (changesMs !== null) stops.push(clock.after(changesMs - clock.now(), () => keep(live)))
    if (live.state !== 'offline' && live.state !== 'disconnected') {
      const silentMs = live.lastSeenMs + limits.panelSilentSeconds * 1000 - clock.now()
      stops.push(clock.after(silentMs, () => keep(fallSilent(live, clock.now()))))
    }
    return () => {
      for (const stop of stops) stop()
    }
  }

  const keep = (live: LiveAgent): void => {
    const nowMs = clock.now()
    const before = desks.get(live.agent.id)
    before?.stopTimers()
    const { causes, severity, changesMs } = judgeAgent(live, limits, nowMs)
    const view = agentView(live, severity)
    const changed = alerts.judge(live, causes, nowMs)
    desks.set(live.agent.id, { live, view, stopTimers: startTimers(live, changesMs) })
    publish('agent', view, view.teamId)
    for (const alert of changed) publish('alert', alert, view.teamId)
  }

  return {
    hear: (agent, word) => keep(hear(desks.get(agent.id)?.live ?? newcomer(agent, word.seenMs), word)),
    hearQueue: (event, placedMs) => {
      const queue = queues.hear(event, placedMs, clock.now())
      if (queue) deltas.add({ space, name: 'queue', object: queue, teamId: null, queueId: queue.queueId })
    },
    leave: (agentId) => {
      const live = desks.get(agentId)?.live
      if (!live || live.state === 'offline') return
      const nowMs = clock.now()
      keep(hear(live, { atMs: nowMs, seenMs: live.lastSeenMs, state: 'offline', callId: null }))
    },
    all: () => ({ agents: [...desks.values()].map(({ view }) => view), queues: queues.all(clock.now()), alerts: alerts.open() }),
    close: () => {
      for (const { stopTimers } of desks.values()) stopTimers()
    },
  }
}
