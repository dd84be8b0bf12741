import { CloseButton } from '@mantine/core'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Mishap.module.css'

/** The last thing that did not go through, until it is read. */
export const Mishap = () => {
  const send = useDeskSend()
  const mishap = useDesk((desk) => desk.context.mishap)
  const text = useText().desk.notices
  if (mishap === null) return null
  return (
    <div className={css.mishap}>
      <FaultNote fault={mishap.fault} />
      <CloseButton aria-label={text.close} onClick={() => send({ type: 'operator.sawMishap' })} />
    </div>
  )
}
