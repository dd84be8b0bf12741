import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowsJoin2 } from '@tabler/icons-react'
import type { TransferView } from '#core/telephony/callView'
import { isPassingOn } from '#core/telephony/passingOn'
import { Clock } from '../kit/Clock.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useQuietFocus } from '../kit/useQuietFocus.ts'
import { readableNumber } from '../text/readableNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './TransferDialog.module.css'
import type { TransferVerbs } from './TransferDialog.tsx'

const backStates: ReadonlySet<TransferView['state']> = new Set(['dialling', 'ringing', 'earlyMedia', 'talking', 'connecting'])

type Props = Readonly<{ transfer: TransferView; backKey: string; verbs: TransferVerbs }>

/** How far the colleague's leg is. «Соединить» is there only once he has answered. */
export const TransferProgress = ({ transfer, backKey, verbs }: Props) => {
  const words = useText().call.transfer
  // The button that was pressed is gone; «Соединить» is not the place for a focus that nobody asked for.
  const status = useQuietFocus<HTMLParagraphElement>()
  const { state, colleague } = transfer
  if (state === 'none' || state === 'choosing') return null
  const answered = colleague !== null && colleague.talkingSince !== null
  const stands = state === 'callerGone' && !answered ? words.callerGoneBefore : words.states[state]
  return (
    <div className={css.form}>
      {colleague !== null && (
        <p className={css.colleague}>
          <strong>{readableNumber(colleague.number)}</strong>
          {colleague.name !== null && <span className={css.name}>{colleague.name}</span>}
          {answered && <Clock since={colleague.talkingSince ?? 0} />}
        </p>
      )}
      <p ref={status} role="status" tabIndex={-1} className={css.status}>
        {transfer.soundLost && state === 'talking' ? words.soundLost : stands}
        {transfer.soundLost && state === 'callerGone' && ` ${words.soundLost}`}
      </p>
      {isPassingOn(transfer) && <p className={css.risk}>{words.leaveRisk}</p>}
      {(state === 'talking' || (state === 'connecting' && answered)) && (
        <Button {...firstPress(verbs.connect)} disabled={state === 'connecting'} leftSection={<IconArrowsJoin2 size={18} aria-hidden />}>
          {words.connect}
        </Button>
      )}
      {backStates.has(state) && (
        <Button
          variant="default"
          px={8}
          disabled={state === 'connecting'}
          {...firstPress(verbs.back)}
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          rightSection={<KeyHint hotKey={backKey} />}
        >
          {words.back}
        </Button>
      )}
    </div>
  )
}
