import { Alert } from '@mantine/core'
import type { LastDial } from '#core/desk/deskContext'
import { readableNumber } from '../text/readableNumber.ts'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{ lastDial: LastDial; close: () => void }>

/** Why the last attempt reached nobody, and what to do, until it is read. */
export const DialOutcome = ({ lastDial, close }: Props) => {
  const { call, dial } = useText()
  return (
    <Alert
      role="alert"
      color="danger"
      variant="outline"
      title={dial.failed(readableNumber(lastDial.number))}
      withCloseButton
      closeButtonLabel={dial.close}
      onClose={close}
    >
      {call.outcomes[lastDial.cause]}
    </Alert>
  )
}
