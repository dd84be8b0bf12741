import { Table } from '@mantine/core'
import type { QueueLive } from '#core/asuo/monitoring'
import { Clock } from '../kit/Clock.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './OperatorsTable.module.css'

type Props = Readonly<{ queues: readonly QueueLive[]; serverAhead: number }>

/** Callers no operator has answered yet, the longest wait first. */
export const QueueTable = ({ queues, serverAhead }: Props) => {
  const { board: text, units } = useText()
  const callers = queues
    .flatMap((queue) => queue.callers.map((caller) => ({ ...caller, queue: queue.name })))
    .sort((one, other) => one.since.localeCompare(other.since))
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table verticalSpacing="xs" aria-label={text.queue} className={css.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.queueColumns.wait}</Table.Th>
            <Table.Th>{text.queueColumns.number}</Table.Th>
            <Table.Th>{text.queueColumns.queue}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {callers.map(({ pbxUniqueId, since, number, queue }) => (
            <Table.Tr key={pbxUniqueId}>
              <Table.Td className={css.clock}>
                <Clock since={Date.parse(since) - serverAhead} />
              </Table.Td>
              <Table.Td>{number ?? units.none}</Table.Td>
              <Table.Td>{queue}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {callers.length === 0 && <p className={css.nobody}>{text.queueEmpty}</p>}
    </Table.ScrollContainer>
  )
}
