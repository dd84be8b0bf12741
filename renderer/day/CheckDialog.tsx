import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{
  /** The meter, and what came of it or why it did not start. */
  children: ReactNode
  wireless: boolean
  /** Null while there is no verdict to be tried again. */
  repeat: (() => void) | null
  close: () => void
}>

/** The operator speaks, hears himself as a caller does, and reads whether that is good. */
export const CheckDialog = ({ children, wireless, repeat, close }: Props) => {
  const text = useText()
  const words = text.call.check
  return (
    <Modal opened onClose={close} title={words.title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <Stack>
        <p>{text.settings.checkHint}</p>
        {children}
        {wireless && <p>{words.wireless}</p>}
        <Group>
          <Button onClick={close}>{words.close}</Button>
          {repeat !== null && (
            <Button variant="default" onClick={repeat}>
              {words.again}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
