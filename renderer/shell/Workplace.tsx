import { Notifications } from '@mantine/notifications'
import type { Agent } from '#core/asuo/agent'
import { callOnDesk, type DeskMode, type DeskSnapshot, deskMode } from '#core/desk/deskSelectors'
import type { OpenCall } from '#core/desk/openCall'
import { NoticePermission } from '../attention/NoticePermission.tsx'
import { allowNotices, declineNotices, useAsksForNotices } from '../attention/noticeStore.ts'
import { useDesk } from '../desk/useDesk.tsx'
import { useSteadyLine } from '../desk/useDeskViews.ts'
import { DialledAlone } from '../dial/DialCard.tsx'
import { useUnseenCalls } from '../history/useUnseenCalls.ts'
import { FaultBoundary } from '../kit/FaultBoundary.tsx'
import { FaultNote } from '../kit/FaultNote.tsx'
import { Later } from '../kit/Later.tsx'
import { useSettled } from '../kit/useSettled.ts'
import { useUnanswered } from '../mail/useUnanswered.ts'
import { GoodbyeNote } from '../status/GoodbyeNote.tsx'
import { Navigation } from '../status/Navigation.tsx'
import { type PageName, usePage } from '../status/page.ts'
import { BoardPage } from './BoardPage.tsx'
import { CallDesk } from './CallDesk.tsx'
import { ConsultedDesk } from './ConsultedDesk.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { DevicePart } from './DevicePart.tsx'
import { DiallingPart } from './DiallingPart.tsx'
import { Dialogs } from './Dialogs.tsx'
import { IdleDesk } from './IdleDesk.tsx'
import { isInCall } from './isInCall.ts'
import { MailPage } from './MailPage.tsx'
import { Mishap } from './Mishap.tsx'
import { ownKey } from './ownKeys.ts'
import type { PanelFacts } from './panelMachine.ts'
import type { PanelVerbs } from './panelVerbs.ts'
import { RingingCall } from './RingingCall.tsx'
import { StatusPart } from './StatusPart.tsx'
import { TrainingPage } from './TrainingPage.tsx'
import { useHotKeys } from './useHotKeys.ts'
import { useNotices } from './useNotices.ts'
import { useWording } from './useWording.ts'

const callDeskModes: ReadonlySet<DeskMode> = new Set(['consulted', 'talking', 'wrappingUp', 'recovered', 'callingBack'])
const shownNotices = 3

/** The call that rings; null while none does, so that nothing typed in a call draws the whole panel anew. */
const ringingCall = (desk: DeskSnapshot): OpenCall | null => (deskMode(desk) === 'ringing' ? callOnDesk(desk) : null)

const pagesOf = ({ role }: Agent, hasTraining: boolean): readonly PageName[] => [
  'desk',
  'mail',
  ...(hasTraining ? (['training'] as const) : []),
  ...(role === 'lead' ? (['board'] as const) : []),
]

/** `deskIsSilent`: the program behind the page does not answer, so nothing it once told is shown as true. */
type Props = Readonly<{ facts: PanelFacts; agent: Agent; deskIsSilent: boolean; verbs: PanelVerbs }>

/** Everything a signed-in operator sees. */
export const Workplace = ({ facts, agent, deskIsSilent, verbs }: Props) => {
  const { session, settings } = facts
  const mode = useDesk(deskMode)
  /** For what a call that rings covers: it is drawn first, the rest in the frame after it. */
  const settledMode = useSettled(mode)
  const ringing = useDesk(ringingCall)
  const line = useSteadyLine()
  const pages = pagesOf(agent, session.line === 'training')
  const wanted = usePage()
  const page = pages.includes(wanted) ? wanted : 'desk'
  const showsCall = page === 'desk' && callDeskModes.has(mode)
  const unseen = useUnseenCalls()
  const unanswered = useUnanswered(isInCall(settledMode))
  const asksForNotices = useAsksForNotices()
  useWording(settings.language, mode === 'ringing' || callDeskModes.has(mode))
  useHotKeys(settings.keys, verbs)
  useNotices(session.mended)
  return (
    <DeskFrame
      scrolls={!showsCall && page !== 'mail'}
      navigation={<Navigation pages={pages} current={page} practice={session.practice} unseen={unseen} unanswered={unanswered} />}
      status={<StatusPart name={agent.name} facts={facts} deskIsSilent={deskIsSilent} mode={settledMode} />}
    >
      {/* Clause 1.10: nothing pops up during a call. The notices wait in their store. */}
      {!isInCall(settledMode) && <Notifications position="bottom-right" limit={shownNotices} />}
      {session.shell === 'browser' && line?.wanted && asksForNotices && !isInCall(mode) && (
        <NoticePermission allow={() => void allowNotices()} dismiss={declineNotices} />
      )}
      <Mishap />
      <DevicePart callerWaits={settledMode === 'ringing' || settledMode === 'talking'} />
      <GoodbyeNote goodbye={line?.goodbye ?? 'none'} />
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
          <Later>
            <IdleDesk session={session} agent={agent} mode={settledMode} line={line} />
          </Later>
        )}
        {page === 'mail' && (
          <Later>
            <MailPage operator={agent.name} practice={session.line === 'training'} insertKey={ownKey(settings.keys, 'article')} />
          </Later>
        )}
        {(page === 'training' || page === 'board') && <main>{page === 'training' ? <TrainingPage /> : <BoardPage agent={agent} />}</main>}
      </FaultBoundary>
      {ringing !== null && <RingingCall key={ringing.callId} settings={settings} number={ringing.caller.number} />}
      <Dialogs facts={facts} isRinging={mode === 'ringing'} inCall={isInCall(mode)} />
    </DeskFrame>
  )
}
