import { callOnDesk, deskMode } from '#core/desk/deskSelectors'
import { connectionSums } from '#core/regulation/connectionSums'
import { organisationName } from '#core/regulation/organisationName'
import { partingTransfer } from '#core/regulation/partingTransfer'
import type { StepView } from '#core/regulation/scriptSelectors'
import { speechSums } from '#core/regulation/speechSums'
import type { Settings } from '#core/settings/settings'
import { endPress } from '#core/telephony/endPress'
import type { LineStage } from '#core/telephony/lineView'
import { CallSound } from '../call/CallSound.tsx'
import { EndedCall } from '../call/EndedCall.tsx'
import { HoldContract } from '../call/HoldContract.tsx'
import { LiveCall } from '../call/LiveCall.tsx'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { useCallView, useSteadyLine } from '../desk/useDeskViews.ts'
import { CallBackButton } from '../dial/CallBackButton.tsx'
import { Later } from '../kit/Later.tsx'
import { DepositPart } from './DepositPart.tsx'
import { DiallingPart } from './DiallingPart.tsx'
import { LastDialPart } from './DialPart.tsx'
import { LevelPart } from './LevelPart.tsx'
import { closeDialog, closeRenewal, openDialog, toggleKeypad, useUi } from './uiStore.ts'
import { useDialling } from './useDialling.ts'

/** At every stage: whether the PBX cannot be told anything about the call. A displaced line still has its wire. */
const isAway: Readonly<Record<LineStage, boolean>> = {
  off: false,
  microphone: false,
  connecting: true,
  registering: true,
  waiting: true,
  refused: true,
  displaced: false,
  displacedCut: true,
  registered: false,
  doubting: false,
}

type Props = Readonly<{ settings: Settings; view: Pick<StepView, 'hangsUp' | 'interrupted'> }>

/** The left column: the call while it lasts, its number afterwards. */
export const CallColumn = ({ settings, view }: Props) => {
  const send = useDeskSend()
  const call = useCallView()
  const line = useSteadyLine()
  const open = useDesk(callOnDesk)
  const mode = useDesk(deskMode)
  const { callBack } = useDialling()
  const { keypadOpen, dialog } = useUi()
  const organisation = open && organisationName(open.facts)
  const end = () => send({ type: 'operator.askedToEnd' })
  if (mode === 'callingBack') return <DiallingPart settings={settings} organisation={organisation} />
  if (call === null || call.phase === 'ended') {
    const by = open?.facts.callEnded?.by ?? 'line'
    return (
      <EndedCall
        by={open?.facts.handedOn ? 'handedOn' : by}
        number={open?.caller.number ?? ''}
        organisation={organisation}
        end={view.interrupted ? end : null}
        leftPassing={open && partingTransfer(open.chronicle)}
        sound={open && <CallSound speech={speechSums(open.chronicle)} connection={connectionSums(open.chronicle)} />}
      >
        <Later>
          <LastDialPart />
          {callBack !== null && <CallBackButton why={callBack.why} callBack={callBack.call} prominent={by === 'line'} />}
        </Later>
      </EndedCall>
    )
  }
  const isRenewing = call.hold.state === 'held' && dialog === 'renewal'
  const promise = (seconds: number) => {
    send({ type: 'hold.promised', seconds })
    closeDialog()
  }
  return (
    <>
      <LiveCall
        view={call}
        level={<LevelPart muted={call.mute.muted} />}
        organisation={organisation}
        keys={settings.keys}
        keypadOpen={keypadOpen}
        toggleKeypad={toggleKeypad}
        endIsNext={view.hangsUp}
        lineAway={line !== null && isAway[line.stage]}
        blindAllowed={settings.blindTransfer}
        isColleague={mode === 'consulted'}
        note={<DepositPart state={call.transfer.state} />}
        verbs={{
          end: () => send({ type: endPress(call) }),
          askToTransfer: () => send({ type: 'operator.askedToTransfer' }),
          askToHold: () => send({ type: 'operator.askedToHold' }),
          renew: () => openDialog('renewal'),
          resume: () => {
            closeRenewal()
            send({ type: 'operator.resumed' })
          },
          mute: (muted) => send({ type: muted ? 'operator.muted' : 'operator.unmuted' }),
          press: (key) => send({ type: 'operator.pressedKey', key }),
        }}
        transferVerbs={{
          consult: (number) => send({ type: 'operator.consulted', number, consultCallId: crypto.randomUUID() }),
          transferNow: (number) => send({ type: 'operator.transferred', number }),
          connect: () => send({ type: 'operator.connected' }),
          back: () => send({ type: 'operator.returnedToCaller' }),
          dismiss: () => send({ type: 'operator.dismissedTransfer' }),
        }}
      />
      {call.hold.state === 'promising' && (
        <HoldContract renewing={false} promise={promise} dismiss={() => send({ type: 'operator.dismissedHold' })} />
      )}
      {isRenewing && <HoldContract renewing promise={promise} dismiss={closeDialog} />}
    </>
  )
}
