import { IconAlertTriangle, IconClock, IconFileCheck } from '@tabler/icons-react'
import type { Deposit } from '#core/desk/deposit'
import { useText } from '../text/TextProvider.tsx'
import css from './OfferFacts.module.css'

type Props = Readonly<{ deposit: Pick<Deposit, 'isThere' | 'fault'> }>

/** Whether the colleague will find step, texts and ticket on his own panel. */
export const DepositNote = ({ deposit: { isThere, fault } }: Props) => {
  const words = useText().handover.deposit
  const state = fault !== null ? (isThere ? 'behind' : 'failed') : isThere ? 'there' : 'going'
  const Sign = { going: IconClock, there: IconFileCheck, behind: IconAlertTriangle, failed: IconAlertTriangle }[state]
  return (
    <p role="status" className={css.note} data-state={state}>
      <Sign size={18} aria-hidden className={css.sign} /> {words[state]}
    </p>
  )
}
