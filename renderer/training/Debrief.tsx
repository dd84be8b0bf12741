import { ActionIcon, Table } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { CallerReport } from '#core/bridge/session'
import { duration } from '../kit/duration.ts'
import { Fact, Facts } from '../kit/Fact.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'

/** The band of RFC 7874 at the caller's end, dBFS. */
const quietest = -28
const loudest = -16

type Props = Readonly<{ report: CallerReport; close: () => void; children?: React.ReactNode }>

/** «Разбор»: what the simulated caller saw and heard, next to the protocol (`children`). */
export const Debrief = ({ report, close, children }: Props) => {
  const text = useText()
  const words = text.training.debrief
  const { heardLevelDb, holds } = report
  const loudness = () => {
    if (heardLevelDb === null) return words.noSpeech
    const judged = heardLevelDb < quietest ? words.levelQuiet : heardLevelDb > loudest ? words.levelLoud : words.levelGood
    return `${text.units.decibels(heardLevelDb)}, ${judged}`
  }
  const eventWords = (event: string) => (words.events as Readonly<Record<string, string>>)[event] ?? words.otherEvent
  const closeButton = (
    <ActionIcon variant="subtle" aria-label={words.close} onClick={close}>
      <IconX size={18} aria-hidden />
    </ActionIcon>
  )
  return (
    <Pane name={words.region} aside={closeButton}>
      <p>{words.endedBy[report.endedBy]}</p>
      <Facts inRows>
        <Fact name={words.heard}>{duration(report.heardSpeechMs)}</Fact>
        <Fact name={words.level}>{loudness()}</Fact>
        <Fact name={words.holds}>
          {holds.length === 0
            ? words.noHolds
            : holds
                .map(
                  ({ warned, seconds }) => `${text.units.seconds(Math.round(seconds))} ${warned ? words.holdWarned : words.holdUnwarned}`,
                )
                .join('; ')}
        </Fact>
      </Facts>
      {children}
      <Table.ScrollContainer minWidth={320}>
        <Table verticalSpacing={4} captionSide="top">
          <Table.Caption>{words.timeLine}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.time}</Table.Th>
              <Table.Th>{words.what}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.log.map(({ atMs, event, text: said }) => (
              <Table.Tr key={`${atMs} ${event} ${said}`}>
                <Table.Td>{duration(atMs)}</Table.Td>
                <Table.Td>
                  {eventWords(event)}
                  {said !== null && `: ${said}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Pane>
  )
}
