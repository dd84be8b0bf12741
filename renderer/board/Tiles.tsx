import type { ReactNode } from 'react'
import type { AgentLive, QueueLive } from '#core/asuo/monitoring'
import { Clock } from '../kit/Clock.tsx'
import { useText } from '../text/TextProvider.tsx'
import { lastingHolds } from './agentClocks.ts'
import css from './Tiles.module.css'

const earliest = (instants: readonly string[]): number | null =>
  instants.length === 0 ? null : Math.min(...instants.map((instant) => Date.parse(instant)))

const Tile = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <div className={css.tile}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

type Props = Readonly<{ agents: readonly AgentLive[]; queues: readonly QueueLive[]; serverAhead: number }>

/** The numbers one looks at from three metres away. */
export const Tiles = ({ agents, queues, serverAhead }: Props) => {
  const { board, units } = useText()
  const text = board.tiles
  const holds = lastingHolds(agents)
  const waits = queues.flatMap(({ longestWaitSince }) => (longestWaitSince === null ? [] : [longestWaitSince]))
  const since = (instants: readonly string[]) => {
    const first = earliest(instants)
    return first === null ? units.none : <Clock since={first - serverAhead} />
  }
  return (
    <dl className={css.tiles}>
      <Tile name={text.waiting}>{queues.reduce((sum, { waiting }) => sum + waiting, 0)}</Tile>
      <Tile name={text.longestWait}>{since(waits)}</Tile>
      <Tile name={text.onHold}>{holds.length}</Tile>
      <Tile name={text.longestHold}>{since(holds)}</Tile>
      <Tile name={text.free}>{agents.filter(({ state }) => state === 'available').length}</Tile>
    </dl>
  )
}
