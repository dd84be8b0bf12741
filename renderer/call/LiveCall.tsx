import { Alert, Button } from '@mantine/core'
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
import type { CallView } from '#core/telephony/callView'
import { Clock } from '../kit/Clock.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { KeyHint, readableKey } from '../kit/KeyHint.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import { CallerCard } from './CallerCard.tsx'
import { CallerClockView } from './CallerClockView.tsx'
import { HoldStatus } from './HoldStatus.tsx'
import { Keypad } from './Keypad.tsx'
import css from './LiveCall.module.css'
import { MicrophoneLevel } from './MicrophoneLevel.tsx'

export type CallVerbs = Readonly<{
  end: () => void
  askToHold: () => void
  renew: () => void
  resume: () => void
  mute: (muted: boolean) => void
  press: (key: string) => void
}>

type Props = Readonly<{
  view: CallView
  organisation: string | null
  keys: HotKeys
  keypadOpen: boolean
  toggleKeypad: () => void
  /** The end latch was answered: hanging up is what comes next. */
  endIsNext: boolean
  verbs: CallVerbs
}>

/** The conversation: who, how long the caller has waited, and the handles of the telephone. */
export const LiveCall = ({ view, organisation, keys, keypadOpen, toggleKeypad, endIsNext, verbs }: Props) => {
  const text = useText().call
  const { hold, mute, phase } = view
  const onHold = hold.state === 'held' || hold.state === 'returning'
  const over = phase === 'ended' || phase === 'hangingUp'
  return (
    <Pane name={text.region} aside={view.talkingSince !== null && !over ? <Clock since={view.talkingSince} /> : null}>
      <CallerCard caller={view.caller} organisation={organisation} />
      {!view.soundFlows && phase === 'talking' && <p className={css.note}>{text.waitingSound}</p>}
      <CallerClockView clock={view.callerClock} />
      <HoldStatus hold={hold} />
      {mute.speakingWhileMuted && (
        <Alert color="danger" variant="outline" role="alert" p="xs">
          {text.mutedSpeech}
        </Alert>
      )}
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
            <Button
              px={4}
              className={css.half}
              variant="default"
              onClick={verbs.renew}
              leftSection={<IconClockPlus size={18} aria-hidden />}
            >
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
      <MicrophoneLevel level={view.level} muted={mute.muted} />
    </Pane>
  )
}
