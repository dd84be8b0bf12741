import { Button } from '@mantine/core'
import {
  IconClockPlus,
  IconDialpad,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { HotKeys } from '#core/settings/settings'
import type { HoldView, MuteView } from '#core/telephony/callView'
import { firstPress } from '../kit/firstPress.ts'
import { KeyHint, readableKey } from '../kit/KeyHint.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './CallButtons.module.css'
import { Keypad } from './Keypad.tsx'

export type CallVerbs = Readonly<{
  end: () => void
  askToHold: () => void
  renew: () => void
  resume: () => void
  mute: (muted: boolean) => void
  press: (key: string) => void
}>

type Props = Readonly<{
  hold: HoldView
  mute: MuteView
  over: boolean
  keys: HotKeys
  keypadOpen: boolean
  toggleKeypad: () => void
  /** The end latch was answered: hanging up is what comes next. */
  endIsNext: boolean
  verbs: CallVerbs
}>

/** The handles of the telephone. */
export const CallButtons = ({ hold, mute, over, keys, keypadOpen, toggleKeypad, endIsNext, verbs }: Props) => {
  const text = useText().call
  const onHold = hold.state === 'held' || hold.state === 'returning'
  return (
    <div className={css.buttons}>
      {onHold ? (
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
      ) : (
        <Button
          className={css.wide}
          variant="default"
          {...firstPress(verbs.askToHold)}
          disabled={over || hold.state === 'holding'}
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
      {!onHold && (
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
      {keypadOpen && !over && !onHold && (
        <div className={css.wide}>
          <Keypad press={verbs.press} />
        </div>
      )}
      <Button
        className={css.wide}
        color="danger"
        variant={endIsNext ? 'filled' : 'outline'}
        disabled={over}
        {...firstPress(verbs.end)}
        leftSection={<IconPhoneOff size={18} aria-hidden />}
        rightSection={<KeyHint hotKey={keys.end} />}
      >
        {text.end}
      </Button>
    </div>
  )
}
