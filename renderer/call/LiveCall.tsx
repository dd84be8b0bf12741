import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import type { HotKeys } from '#core/settings/settings'
import type { CallView } from '#core/telephony/callView'
import { Clock } from '../kit/Clock.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import { CallButtons, type CallVerbs } from './CallButtons.tsx'
import { CallerCard } from './CallerCard.tsx'
import { CallerClockView } from './CallerClockView.tsx'
import { EndButton } from './EndButton.tsx'
import { HoldStatus } from './HoldStatus.tsx'
import { LineNote } from './LineNote.tsx'
import css from './LiveCall.module.css'
import { QualityNote } from './QualityNote.tsx'
import { TransferDialog, type TransferVerbs } from './TransferDialog.tsx'

type Props = Readonly<{
  view: Omit<CallView, 'level'>
  /** The level meter: drawn by itself, a few times a second. */
  level: ReactNode
  organisation: string | null
  keys: HotKeys
  keypadOpen: boolean
  toggleKeypad: () => void
  /** The end latch was answered: hanging up is what comes next. */
  endIsNext: boolean
  lineAway: boolean
  /** Blind transfers may be offered. */
  blindAllowed: boolean
  verbs: CallVerbs & Readonly<{ end: () => void }>
  transferVerbs: TransferVerbs
  /** It is a colleague who asks: he is no caller, and nothing is counted for him. */
  isColleague?: boolean
  /** What is to be known while a colleague is asked. */
  note?: ReactNode
}>

/** The conversation: who, how long the caller has waited, and the handles of the telephone, which never move. */
export const LiveCall = (props: Props) => {
  const { view, organisation, keys, keypadOpen, toggleKeypad, endIsNext, lineAway, blindAllowed, verbs, transferVerbs } = props
  const { level, isColleague = false, note = null } = props
  const text = useText().call
  const { hold, mute, phase, transfer } = view
  const over = phase === 'ended' || phase === 'hangingUp'
  const endsOnly = over || phase === 'leaving'
  const handles = (
    <>
      {transfer.state !== 'none' && !over && (
        <TransferDialog transfer={transfer} hold={hold} blindAllowed={blindAllowed} backKey={keys.hold} verbs={transferVerbs} />
      )}
      <CallButtons view={view} over={endsOnly} keys={keys} keypadOpen={keypadOpen} toggleKeypad={toggleKeypad} verbs={verbs} />
      <EndButton over={over} hotKey={keys.end} isNext={endIsNext} end={verbs.end} />
    </>
  )
  return (
    <Pane name={text.region} aside={view.talkingSince !== null && !over ? <Clock since={view.talkingSince} /> : null} foot={handles}>
      <CallerCard caller={view.caller} organisation={organisation} />
      {note}
      {!view.soundFlows && phase === 'talking' && (
        <p className={css.note}>{view.waitingKeys === '' ? text.waitingSound : text.waitingKeys(view.waitingKeys)}</p>
      )}
      {!endsOnly && <LineNote media={view.media} lineAway={lineAway} heard={view.soundFlows} held={hold.since !== null} />}
      <HoldStatus hold={hold} says={transfer.state === 'none'} />
      {mute.speakingWhileMuted && (
        <Alert color="danger" variant="outline" role="alert" p="xs">
          {text.mutedSpeech}
        </Alert>
      )}
      {!isColleague && <CallerClockView clock={view.callerClock} />}
      {/* A broken way says all there is to say. */}
      {view.media !== 'interrupted' && <QualityNote quality={view.quality} />}
      {level}
    </Pane>
  )
}
