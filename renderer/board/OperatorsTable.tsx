import { Table } from '@mantine/core'
import type { AgentLive } from '#core/asuo/monitoring'
import { stepName } from '#core/regulation/step'
import { Clock } from '../kit/Clock.tsx'
import { useText } from '../text/TextProvider.tsx'
import { CallerWait } from './CallerWait.tsx'
import { HoldBar } from './HoldBar.tsx'
import css from './OperatorsTable.module.css'
import { StateSign } from './StateSign.tsx'
import { worstFirst } from './worstFirst.ts'

type Props = Readonly<{ agents: readonly AgentLive[]; serverAhead: number }>

/** Worst first: who does what, for how long, and how the hold stands against its promise. */
export const OperatorsTable = ({ agents, serverAhead }: Props) => {
  const text = useText()
  const words = text.board
  const stepWords = (step: string | null) => {
    const known = stepName.safeParse(step)
    return known.success ? text.steps[known.data].short : text.units.none
  }
  return (
    <Table.ScrollContainer minWidth={840}>
      <Table verticalSpacing="xs" aria-label={words.operators} className={css.table}>
        <Table.Thead>
          <Table.Tr>
            {Object.entries(words.columns).map(([column, name]) => (
              <Table.Th key={column}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {worstFirst(agents).map((agent) => (
            <Table.Tr key={agent.agentId} className={css.row} data-severity={agent.severity} data-state={agent.state}>
              <Table.Th scope="row" className={css.name}>
                {agent.name}
              </Table.Th>
              <Table.Td>
                <StateSign state={agent.state} reason={agent.reason} severity={agent.severity} />
              </Table.Td>
              <Table.Td className={css.clock}>
                <Clock since={Date.parse(agent.since) - serverAhead} />
              </Table.Td>
              <Table.Td>
                <HoldBar agent={agent} serverAhead={serverAhead} />
              </Table.Td>
              <Table.Td>{stepWords(agent.step)}</Table.Td>
              <Table.Td className={css.uin}>{agent.ticketUin ?? text.units.none}</Table.Td>
              <Table.Td className={css.clock}>
                <CallerWait agent={agent} serverAhead={serverAhead} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {agents.length === 0 && <p className={css.nobody}>{words.noOperators}</p>}
    </Table.ScrollContainer>
  )
}
