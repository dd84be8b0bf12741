import { Modal } from '@mantine/core'
import type { ProtocolEntry } from '#core/regulation/protocolEntry'
import { useText } from '../text/TextProvider.tsx'
import { ProtocolTable } from './ProtocolTable.tsx'

type Props = Readonly<{ entries: readonly ProtocolEntry[]; close: () => void }>

export const ProtocolDialog = ({ entries, close }: Props) => {
  const text = useText().protocol
  return (
    <Modal opened onClose={close} title={text.region} size="xl" closeButtonProps={{ 'aria-label': text.close }}>
      <ProtocolTable entries={entries} />
    </Modal>
  )
}
