import { breakAfterCall, type DeskMode } from '#core/desk/deskSelectors'
import type { LineView } from '#core/telephony/lineView'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { useLineView } from '../desk/useDeskViews.ts'
import { StatusStrip } from '../status/StatusStrip.tsx'
import { isInCall } from './isInCall.ts'
import type { PanelFacts } from './panelMachine.ts'
import { openDialog } from './uiStore.ts'

const off: LineView = {
  lamp: 'off',
  wanted: false,
  fault: null,
  stage: 'off',
  loss: null,
  nextTryAt: null,
  goodbye: 'none',
  provenAt: null,
  roundTripMs: null,
  microphoneLabel: null,
}

type Props = Readonly<{ name: string; facts: PanelFacts; deskIsSilent: boolean; mode: DeskMode }>

/** The status strip, drawn with every probe of the line. */
export const StatusPart = ({ name, facts: { asuo, outbox }, deskIsSilent, mode }: Props) => {
  const send = useDeskSend()
  const line = useLineView() ?? off
  return (
    <StatusStrip
      name={name}
      line={line}
      asuo={deskIsSilent ? 'down' : asuo.state}
      waiting={deskIsSilent ? null : outbox.waiting}
      attention={outbox.attention.length}
      onBreak={mode === 'onBreak'}
      nextBreak={useDesk(breakAfterCall)}
      inCall={isInCall(mode)}
      goOn={() => send({ type: 'operator.askedOnLine' })}
      leave={() => send({ type: 'operator.leftLine' })}
      takeBreak={(reason) => send({ type: 'operator.tookBreak', reason })}
      endBreak={() => send({ type: 'operator.cameBack' })}
      openSettings={() => openDialog('settings')}
      showOutbox={() => openDialog('outbox')}
      signIn={() => openDialog('signIn')}
    />
  )
}
