import type { Space } from '#core/asuo/agent'
import type { MonitoringSnapshot } from '#core/asuo/monitoring'
import type { Presence } from '#core/asuo/presence'
import type { Thresholds } from '#core/asuo/thresholds'
import type { JudgedEvent } from '../calls/eventRow.ts'
import type { ServiceClock } from '../serviceClock.ts'
import { createDeltaLog, type DeltaLog } from './deltaLog.ts'
import type { AgentName } from './liveAgent.ts'
import { createLiveSpace, type LiveSpace } from './liveSpace.ts'
import { wordOfEvent, wordOfPresence } from './wordOf.ts'

export interface BoardPart {
  readonly space: Space
  readonly teamId: string | undefined
  readonly queueId: string | undefined
}

/** The live state of every desk, kept in memory: it comes back from the desks within one presence after a restart. */
export interface LiveBoard {
  readonly deltas: DeltaLog
  readonly thresholds: Thresholds
  hearPresence(agent: AgentName, space: Space, presence: Presence, ticketUin: string | null): void
  /** An event just stored. Null for an agent the event does not name. */
  hearEvent(judged: JudgedEvent, agent: AgentName | null, ticketUin: string | null): void
  snapshot(part: BoardPart): MonitoringSnapshot
  close(): void
}

export const createLiveBoard = (clock: ServiceClock, thresholds: Thresholds): LiveBoard => {
  const deltas = createDeltaLog(clock.now())
  const spaces: Readonly<Record<Space, LiveSpace>> = {
    real: createLiveSpace('real', clock, thresholds, deltas),
    practice: createLiveSpace('practice', clock, thresholds, deltas),
  }
  const other = (space: Space) => spaces[space === 'real' ? 'practice' : 'real']
  return {
    deltas,
    thresholds,
    hearPresence: (agent, space, presence, ticketUin) => {
      // A desk stands in one space at a time: on the training line it is off the real board.
      other(space).leave(agent.id)
      spaces[space].hear(agent, wordOfPresence(presence, ticketUin, clock.now()))
    },
    hearEvent: ({ event, space, placedMs }, agent, ticketUin) => {
      const now = clock.now()
      if (event.source === 'pbx') spaces[space].hearQueue(event, placedMs)
      // What an outbox delivers after a long time off line is history, not news.
      const isNews = now - placedMs < thresholds.panelSilentSeconds * 1000
      if (event.source === 'panel' && agent && isNews) spaces[space].hear(agent, wordOfEvent(event, placedMs, ticketUin, now))
    },
    snapshot: ({ space, teamId, queueId }) => {
      const { agents, queues, alerts } = spaces[space].all()
      const shown = agents.filter((agent) => teamId === undefined || agent.teamId === teamId)
      const names = new Set(shown.map(({ agentId }) => agentId))
      return {
        serverTime: new Date(clock.now()).toISOString(),
        sequence: deltas.sequence(),
        agents: shown,
        queues: queues.filter((queue) => queueId === undefined || queue.queueId === queueId),
        alerts: alerts.filter(({ agentId }) => agentId === null || names.has(agentId)),
      }
    },
    close: () => {
      spaces.real.close()
      spaces.practice.close()
    },
  }
}
