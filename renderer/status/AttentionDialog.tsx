import { Modal, Stack, Text } from '@mantine/core'
import type { OutboxAttention } from '#core/bridge/session'
import { useText } from '../text/TextProvider.tsx'
import { faultSentence } from '../text/text.ts'

type Props = Readonly<{ entries: readonly OutboxAttention[]; close: () => void }>

/** What ASUO did not accept: a person must look at it. */
export const AttentionDialog = ({ entries, close }: Props) => {
  const text = useText()
  const words = text.desk.outbox
  return (
    <Modal opened onClose={close} title={words.attentionTitle} size="lg" closeButtonProps={{ 'aria-label': text.desk.notices.close }}>
      <Stack gap="sm">
        <Text>{words.attentionHint}</Text>
        <ul>
          {entries.map(({ id, ticketRef, subject, problem }) => (
            <li key={id}>
              <strong>{ticketRef.startsWith('ext:') ? words.noSubject : ticketRef}</strong> {subject}
              <br />
              {faultSentence(text, { code: 'asuoRefused', problem, pointers: [] })}
            </li>
          ))}
        </ul>
      </Stack>
    </Modal>
  )
}
