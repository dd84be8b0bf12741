import { Alert } from '@mantine/core'
import { useId } from 'react'
import type { HoldView, TransferView } from '#core/telephony/callView'
import { useText } from '../text/TextProvider.tsx'
import { TransferChoice } from './TransferChoice.tsx'
import css from './TransferDialog.module.css'
import { TransferProgress } from './TransferProgress.tsx'

export type TransferVerbs = Readonly<{
  consult: (number: string) => void
  transferNow: (number: string) => void
  connect: () => void
  back: () => void
  dismiss: () => void
}>

type Props = Readonly<{
  transfer: TransferView
  hold: HoldView
  /** A failed blind transfer would be brought back by the PBX: it may be offered. */
  blindAllowed: boolean
  backKey: string
  verbs: TransferVerbs
}>

/** Passing the caller on. Not modal: what is told to the colleague stands beside it, in the ticket and the notes. */
export const TransferDialog = ({ transfer, hold, blindAllowed, backKey, verbs }: Props) => {
  const text = useText().call.transfer
  const id = useId()
  const isHeld = hold.state === 'held'
  const { state, trouble } = transfer
  return (
    <div role="dialog" aria-labelledby={id} className={css.dialog}>
      <h3 id={id} className={css.title}>
        {text.name}
      </h3>
      {trouble !== null && (
        <Alert color="danger" variant="outline" role="alert" p="xs">
          {text.trouble(trouble.step, trouble.cause, state === 'talking' ? 'withColleague' : isHeld ? 'held' : 'heard')}
        </Alert>
      )}
      {state === 'choosing' ? (
        <TransferChoice isHeld={isHeld} blindAllowed={blindAllowed} backKey={backKey} verbs={verbs} />
      ) : (
        <TransferProgress transfer={transfer} backKey={backKey} verbs={verbs} />
      )}
    </div>
  )
}
