import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { DialCard } from '../dial/DialCard.tsx'
import { DialForm } from '../dial/DialForm.tsx'
import { DialOutcome } from '../dial/DialOutcome.tsx'
import { useDialling } from './useDialling.ts'

/** What came of the last attempt, until it is read. */
export const LastDialPart = () => {
  const send = useDeskSend()
  const lastDial = useDesk((desk) => desk.context.lastDial)
  return lastDial && <DialOutcome lastDial={lastDial} close={() => send({ type: 'operator.sawLastDial' })} />
}

/** Calling somebody from the idle desk. */
export const DialPart = () => {
  const { why, dial } = useDialling()
  return (
    <DialCard>
      <LastDialPart />
      <DialForm why={why} dial={dial} />
    </DialCard>
  )
}
