import { Button } from '@mantine/core'
import {
  IconClockPlus,
  IconDialpad,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOutgoing,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { HotKeys } from '#core/settings/settings'
import type { CallView } from '#core/telephony/callView'
import { hasColleagueLeg } from '#core/telephony/colleagueLeg'
import { isPassingOn } from '#core/telephony/passingOn'
import { firstPress } from '../kit/firstPress.ts'
import { KeyHint, readableKey } from '../kit/KeyHint.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './CallButtons.module.css'
import { Keypad } from './Keypad.tsx'

export type CallVerbs = Readonly<{
  askToHold: () => void
  renew: () => void
  resume: () => void
  mute: (muted: boolean) => void
  press: (key: string) => void
  askToTransfer: () => void
}>

type Props = Readonly<{
  view: Pick<CallView, 'hold' | 'mute' | 'transfer'>
  /** Nothing but the end can be asked for any more. */
  over: boolean
  keys: HotKeys
  keypadOpen: boolean
  toggleKeypad: () => void
  verbs: CallVerbs
}>

/** The handles of the telephone but its end. */
export const CallButtons = ({ view, over, keys, keypadOpen, toggleKeypad, verbs }: Props) => {
  const text = useText().call
  const { hold, mute, transfer } = view
  const isHeld = hold.state === 'held' || hold.state === 'returning'
  const withColleague = hasColleagueLeg(transfer)
  const hasKeys = !isHeld || (transfer.colleague?.talkingSince ?? null) !== null
  return (
    <div className={css.buttons}>
      {isHeld && transfer.state === 'none' && (
        <>
          <Button
            className={css.wide}
            {...firstPress(verbs.resume)}
            disabled={hold.state === 'returning'}
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            rightSection={<KeyHint hotKey={keys.hold} />}
          >
            {text.resume}
          </Button>
          <Button px={4} className={css.half} variant="default" onClick={verbs.renew} leftSection={<IconClockPlus size={18} aria-hidden />}>
            {text.holding.renew}
          </Button>
        </>
      )}
      {!isHeld && !withColleague && (
        <Button
          className={css.wide}
          variant="default"
          {...firstPress(verbs.askToHold)}
          disabled={over || hold.state === 'holding' || transfer.state === 'securing' || isPassingOn(transfer)}
          leftSection={<IconPlayerPause size={18} aria-hidden />}
          rightSection={<KeyHint hotKey={keys.hold} />}
        >
          {text.hold}
        </Button>
      )}
      <Button
        px={4}
        className={css.half}
        variant={mute.muted ? 'filled' : 'default'}
        color={mute.muted ? 'danger' : 'calm'}
        aria-pressed={mute.muted}
        aria-busy={mute.pending}
        title={readableKey(keys.mute)}
        disabled={over}
        {...firstPress(() => verbs.mute(!mute.muted))}
        leftSection={mute.muted ? <IconMicrophoneOff size={18} aria-hidden /> : <IconMicrophone size={18} aria-hidden />}
      >
        {text.microphone}
      </Button>
      {hasKeys && (
        <Button
          px={4}
          className={css.half}
          variant="default"
          aria-expanded={keypadOpen}
          disabled={over}
          onClick={toggleKeypad}
          leftSection={<IconDialpad size={18} aria-hidden />}
        >
          {text.keys}
        </Button>
      )}
      {keypadOpen && !over && hasKeys && (
        <div className={css.wide}>
          <Keypad press={verbs.press} />
        </div>
      )}
      {transfer.state === 'none' && (
        <Button
          className={css.wide}
          variant="default"
          aria-haspopup="dialog"
          {...firstPress(verbs.askToTransfer)}
          disabled={over || hold.state === 'holding' || hold.state === 'returning'}
          leftSection={<IconPhoneOutgoing size={18} aria-hidden />}
        >
          {text.transfer.open}
        </Button>
      )}
    </div>
  )
}
