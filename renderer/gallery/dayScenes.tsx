import type { ReactNode } from 'react'
import type { BreakReason } from '#core/desk/breakReason'
import { isMissed } from '#core/desk/pastCall'
import { NoticePermission } from '../attention/NoticePermission.tsx'
import { IncomingCall } from '../call/IncomingCall.tsx'
import { BreakNote } from '../day/BreakNote.tsx'
import { Day } from '../day/Day.tsx'
import { DialCard } from '../dial/DialCard.tsx'
import { DialForm } from '../dial/DialForm.tsx'
import { DialOutcome } from '../dial/DialOutcome.tsx'
import { Duties } from '../duties/Duties.tsx'
import { CallHistory, type HistoryFilter } from '../history/CallHistory.tsx'
import { CallsTab } from '../settings/CallsTab.tsx'
import { StripScene } from './DeskScene.tsx'
import { duties } from './dutyScene.ts'
import { pastCalls } from './historyScene.ts'
import { day, figures, idle } from './IdleScene.tsx'
import { pastProtocol } from './pastProtocolScene.tsx'
import { caller, organisation, settings } from './people.ts'
import type { DaySceneName } from './sceneNames.ts'

const nothing = () => {}

const readyDay = (children: ReactNode) =>
  idle(
    <Day name="Иван Петров" standing="ready" figures={figures} fault={null} practise={nothing}>
      {children}
    </Day>,
  )

const pausedFor = (reason: BreakReason) =>
  idle(
    <Day
      name="Иван Петров"
      standing="onBreak"
      figures={figures}
      fault={null}
      pause={<BreakNote pause={{ reason, since: performance.now() - 754_000 }} end={nothing} />}
      practise={nothing}
    />,
    <StripScene onBreak />,
  )

const history = (filter: HistoryFilter, calls: typeof pastCalls) =>
  readyDay(
    <CallHistory
      filter={filter}
      history={{ calls, total: calls.length * 2, unseen: calls.length === 0 ? 0 : 2 }}
      fault={null}
      choose={nothing}
      showMore={nothing}
      callBack={nothing}
      openProtocol={nothing}
      whyNot={null}
    />,
  )

const owing = (isCurrent: boolean) =>
  idle(
    <Day
      name="Иван Петров"
      standing="ready"
      figures={figures}
      fault={null}
      practise={nothing}
      duties={<Duties book={duties(isCurrent)} fault={null} dial={nothing} write={nothing} whyNot={null} discharge={nothing} />}
    />,
  )

/** The desk between calls, and a call that begins; each of literal props. */
export const dayScenes: Readonly<Record<DaySceneName, () => ReactNode>> = {
  onBreak: () => pausedFor('lunch'),
  notAnswering: () => pausedFor('notAnswering'),
  history: () => history('all', pastCalls),
  historyMissed: () => history('missed', pastCalls.filter(isMissed)),
  historyEmpty: () => history('missed', []),
  duties: () => owing(true),
  dutiesRemembered: () => owing(false),
  pastProtocol: () => pastProtocol('operator'),
  pastProtocolMarked: () => pastProtocol('lead'),
  pastProtocolEarly: () => pastProtocol('early'),
  dialFailed: () =>
    readyDay(
      <DialCard>
        <DialOutcome lastDial={{ number: '+79215550199', cause: 'busy' }} close={nothing} />
        <DialForm why={null} dial={nothing} />
      </DialCard>,
    ),
  ringingByItself: () =>
    idle(
      <>
        {day}
        <IncomingCall
          caller={caller}
          phase="ringing"
          ringingSince={performance.now() - 1_000}
          organisation={organisation.name}
          lastTicket={null}
          answerKey="F2"
          autoAnswerAt={performance.now() + 2_600}
          answer={nothing}
          reject={nothing}
          keepToMyself={nothing}
        />
      </>,
    ),
  noticePermission: () => idle(day, <StripScene />, <NoticePermission allow={nothing} dismiss={nothing} />),
  answerSettings: () => idle(<CallsTab settings={{ ...settings, autoAnswer: { afterSeconds: 3, onRequest: false } }} change={nothing} />),
}
