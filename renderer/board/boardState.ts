import type { AgentLive, Alert, MonitoringSnapshot, QueueLive } from '#core/asuo/monitoring'
import type { PayloadOf } from '#core/bridge/notices'

/** Everything on the board. `serverAhead`: ASUO's clock minus this page's monotonic one, in ms, so that clocks tick locally. */
export interface BoardState {
  readonly agents: readonly AgentLive[]
  readonly queues: readonly QueueLive[]
  readonly alerts: readonly Alert[]
  readonly serverAhead: number
  /** Epoch ms since which what is shown is old; null while the stream is up. */
  readonly lostSince: number | null
}

const replaced = <T>(all: readonly T[], one: T, idOf: (item: T) => string): readonly T[] =>
  all.some((item) => idOf(item) === idOf(one)) ? all.map((item) => (idOf(item) === idOf(one) ? one : item)) : [...all, one]

export const boardOf = (snapshot: MonitoringSnapshot, monotonic: number): BoardState => ({
  agents: snapshot.agents,
  queues: snapshot.queues,
  alerts: snapshot.alerts.filter(({ state }) => state !== 'resolved'),
  serverAhead: Date.parse(snapshot.serverTime) - monotonic,
  lostSince: null,
})

/** One change of the stream. Any word from ASUO after a loss ends the loss. */
export const boardAfter = (board: BoardState, change: PayloadOf<'board.changed'>, monotonic: number): BoardState => {
  const alive = { ...board, lostSince: null }
  switch (change.kind) {
    case 'snapshot':
      return boardOf(change.snapshot, monotonic)
    case 'agent':
      return { ...alive, agents: replaced(board.agents, change.agent, ({ agentId }) => agentId) }
    case 'queue':
      return { ...alive, queues: replaced(board.queues, change.queue, ({ queueId }) => queueId) }
    case 'alert':
      return { ...alive, alerts: replaced(board.alerts, change.alert, ({ id }) => id).filter(({ state }) => state !== 'resolved') }
    case 'lost':
      return { ...board, lostSince: change.since }
  }
}
