import { Table } from '@mantine/core'
import type { ProtocolEntry } from '#core/regulation/protocolEntry'
import { factSentence } from '../text/factSentence.ts'
import { useText } from '../text/TextProvider.tsx'
import { VerdictSign } from './VerdictSign.tsx'

type Props = Readonly<{ entries: readonly ProtocolEntry[] }>

/** Clause by clause: the verdict and the facts that decided it. */
export const ProtocolTable = ({ entries }: Props) => {
  const text = useText()
  const words = text.protocol
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table verticalSpacing="xs" aria-label={words.region}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.clause}</Table.Th>
            <Table.Th>{words.columns.verdict}</Table.Th>
            <Table.Th>{words.columns.facts}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map(({ clause, verdict, facts }) => (
            <Table.Tr key={clause}>
              <Table.Td>
                {clause} {words.clauses[clause]}
              </Table.Td>
              <Table.Td>
                <VerdictSign verdict={verdict} inWords />
              </Table.Td>
              <Table.Td>
                {Object.entries(facts)
                  .filter(([, value]) => value !== null)
                  .map(([name, value]) => factSentence(text, name, value))
                  .join('; ') || text.units.none}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
