import { Notifications } from '@mantine/notifications'
import type { Agent } from '#core/asuo/agent'
import { callOnDesk, type DeskMode, deskMode } from '#core/desk/deskSelectors'
import type { LineView } from '#core/telephony/lineView'
import { NoticePermission } from '../attention/NoticePermission.tsx'
import { allowNotices, declineNotices, useAsksForNotices } from '../attention/noticeStore.ts'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { useLineView } from '../desk/useDeskViews.ts'
import { DialledAlone } from '../dial/DialCard.tsx'
import { useUnseenCalls } from '../history/useUnseenCalls.ts'
import { FaultBoundary } from '../kit/FaultBoundary.tsx'
import { FaultNote } from '../kit/FaultNote.tsx'
import { GoodbyeNote } from '../status/GoodbyeNote.tsx'
import { Navigation } from '../status/Navigation.tsx'
import { type PageName, usePage } from '../status/page.ts'
import { StatusStrip } from '../status/StatusStrip.tsx'
import { BoardPage } from './BoardPage.tsx'
import { CallDesk } from './CallDesk.tsx'
import { ConsultedDesk } from './ConsultedDesk.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { DevicePart } from './DevicePart.tsx'
import { DiallingPart } from './DiallingPart.tsx'
import { Dialogs } from './Dialogs.tsx'
import { IdleDesk } from './IdleDesk.tsx'
import { isInCall } from './isInCall.ts'
import { Mishap } from './Mishap.tsx'
import type { PanelFacts } from './panelMachine.ts'
import type { PanelVerbs } from './panelVerbs.ts'
import { RingingCall } from './RingingCall.tsx'
import { TrainingPage } from './TrainingPage.tsx'
import { openDialog } from './uiStore.ts'
import { useHotKeys } from './useHotKeys.ts'
import { useNotices } from './useNotices.ts'

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
const callDeskModes: ReadonlySet<DeskMode> = new Set(['consulted', 'talking', 'wrappingUp', 'recovered', 'callingBack'])
const shownNotices = 3

const pagesOf = ({ role }: Agent, hasTraining: boolean): readonly PageName[] => [
  'desk',
  ...(hasTraining ? (['training'] as const) : []),
  ...(role === 'lead' ? (['board'] as const) : []),
]

/** `deskIsSilent`: the program behind the page does not answer, so nothing it once told is shown as true. */
type Props = Readonly<{ facts: PanelFacts; agent: Agent; deskIsSilent: boolean; verbs: PanelVerbs }>

/** Everything a signed-in operator sees. */
export const Workplace = ({ facts, agent, deskIsSilent, verbs }: Props) => {
  const { session, settings, asuo, outbox } = facts
  const send = useDeskSend()
  const mode = useDesk(deskMode)
  const call = useDesk(callOnDesk)
  const line = useLineView() ?? off
  const pages = pagesOf(agent, session.line === 'training')
  const wanted = usePage()
  const page = pages.includes(wanted) ? wanted : 'desk'
  const showsCall = page === 'desk' && callDeskModes.has(mode)
  const unseen = useUnseenCalls()
  const asksForNotices = useAsksForNotices()
  useHotKeys(settings.keys, verbs)
  useNotices(session.mended)
  return (
    <DeskFrame
      scrolls={!showsCall}
      navigation={<Navigation pages={pages} current={page} practice={session.practice} unseen={unseen} />}
      status={
        <StatusStrip
          name={agent.name}
          line={line}
          asuo={deskIsSilent ? 'down' : asuo.state}
          waiting={deskIsSilent ? null : outbox.waiting}
          attention={outbox.attention.length}
          onBreak={mode === 'onBreak'}
          inCall={isInCall(mode)}
          goOn={() => send({ type: 'operator.askedOnLine' })}
          leave={() => send({ type: 'operator.leftLine' })}
          takeBreak={(reason) => send({ type: 'operator.tookBreak', reason })}
          endBreak={() => send({ type: 'operator.cameBack' })}
          openSettings={() => openDialog('settings')}
          showAttention={() => openDialog('attention')}
          signIn={() => openDialog('signIn')}
        />
      }
    >
      {/* Clause 1.10: nothing pops up during a call. The notices wait in their store. */}
      {!isInCall(mode) && <Notifications position="bottom-right" limit={shownNotices} />}
      {session.shell === 'browser' && line.wanted && asksForNotices && !isInCall(mode) && (
        <NoticePermission allow={() => void allowNotices()} dismiss={declineNotices} />
      )}
      <Mishap />
      <DevicePart callerWaits={mode === 'ringing' || mode === 'talking'} />
      <GoodbyeNote goodbye={line.goodbye} />
      {deskIsSilent && <FaultNote fault={{ code: 'deskGone' }} />}
      <FaultBoundary>
        {showsCall &&
          (mode === 'consulted' ? <ConsultedDesk settings={settings} /> : <CallDesk settings={settings} operator={agent.name} />)}
        {page === 'desk' && mode === 'dialling' && (
          <DialledAlone>
            <DiallingPart settings={settings} organisation={null} />
          </DialledAlone>
        )}
        {page === 'desk' && !showsCall && mode !== 'dialling' && (
          <IdleDesk session={session} agentId={agent.id} name={agent.name} mode={mode} line={line} />
        )}
        {page !== 'desk' && <main>{page === 'training' ? <TrainingPage /> : <BoardPage />}</main>}
      </FaultBoundary>
      {mode === 'ringing' && call !== null && <RingingCall key={call.callId} settings={settings} number={call.caller.number} />}
      <Dialogs facts={facts} isRinging={mode === 'ringing'} inCall={isInCall(mode)} />
    </DeskFrame>
  )
}
