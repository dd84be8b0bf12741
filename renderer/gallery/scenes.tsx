import type { ReactNode } from 'react'
import { displacedLine } from '#core/telephony/lineContext'
import type { LineView } from '#core/telephony/lineView'
import { HoldContract } from '../call/HoldContract.tsx'
import { IncomingCall } from '../call/IncomingCall.tsx'
import { MicrophoneLevel } from '../call/MicrophoneLevel.tsx'
import { MicrophoneVerdict } from '../call/MicrophoneVerdict.tsx'
import { Day } from '../day/Day.tsx'
import { DeviceNote } from '../devices/DeviceNote.tsx'
import { HeadsetNote } from '../headset/HeadsetNote.tsx'
import { HeadsetSettings } from '../headset/HeadsetSettings.tsx'
import { OutboxDialog } from '../outbox/OutboxDialog.tsx'
import { ProtocolDialog } from '../protocol/ProtocolDialog.tsx'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { SignIn } from '../signIn/SignIn.tsx'
import { SignInAgain } from '../signIn/SignInAgain.tsx'
import { GoodbyeNote } from '../status/GoodbyeNote.tsx'
import { LineTrouble } from '../status/LineTrouble.tsx'
import { BoardScene, DebriefScene, EmptyBoardScene, ScenariosScene } from './bigScenes.tsx'
import { held, heldUnpromised, mutedAndSpeaking, talking } from './callScene.ts'
import { DeskScene, onLine, StripScene } from './DeskScene.tsx'
import { dayScenes } from './dayScenes.tsx'
import { handoverScenes } from './handoverScenes.tsx'
import { day, figures, idle } from './IdleScene.tsx'
import { mailScenes } from './mailScenes.tsx'
import { emptyOutbox, fullOutbox, noRemedies } from './outboxScene.ts'
import { caller, longName, organisation, session } from './people.ts'
import { protocol } from './protocolScene.ts'
import type { SceneName } from './sceneNames.ts'
import { scriptAt, ticket } from './scriptScene.ts'
import { scriptScenes } from './scriptScenes.tsx'
import { builtInMicrophone, desktopSpeakers, givenBack, headsetAtWork, settingsWithDevices, standIns } from './soundDevices.ts'
import { soundScenes } from './soundScenes.tsx'
import { transferScenes } from './transferScenes.tsx'
import { wordingScenes } from './wordingScenes.tsx'

const nothing = () => {}
const awayLine = (): LineView => ({
  ...onLine,
  lamp: 'noConnection',
  fault: { code: 'lineUnreachable', why: 'reset' },
  stage: 'waiting',
  loss: 'reset',
  nextTryAt: performance.now() + 3_000,
  provenAt: null,
})
const displaced: LineView = { ...onLine, lamp: 'noConnection', fault: displacedLine, stage: 'displaced', provenAt: null }
const settingsDialog = (check: ReactNode, openAt: 'sound' | 'keys' = 'sound', isProgram = true) => (
  <SettingsDialog
    settings={settingsWithDevices}
    session={session}
    microphones={[builtInMicrophone]}
    speakers={[desktopSpeakers]}
    openAt={openAt}
    claimed={{ supported: isProgram, refused: isProgram ? ['end'] : [] }}
    headset={<HeadsetSettings view={headsetAtWork} connect={nothing} />}
    check={check}
    fault={null}
    passwordSaved={false}
    change={nothing}
    savePassword={nothing}
    inCall
    toggleCheck={nothing}
    signOut={nothing}
    close={nothing}
  />
)

const entrance = {
  ways: { passwords: true, provider: null },
  lastLogin: 'operator',
  busy: false,
  inBrowser: false,
  signIn: nothing,
  signInByProvider: nothing,
  takeBack: nothing,
}
const byProvider = { passwords: false, provider: 'Портал сотрудника' }

/** Every main view, each of literal props; the key is the address after `#`. */
export const scenes: Readonly<Record<SceneName, () => ReactNode>> = {
  ...scriptScenes,
  ...soundScenes,
  ...transferScenes,
  ...dayScenes,
  ...handoverScenes,
  ...mailScenes,
  ...wordingScenes,
  signIn: () => <SignIn {...entrance} practice fault={{ code: 'wrongPassword' }} />,
  signInNoAsuo: () => <SignIn {...entrance} practice={false} fault={{ code: 'asuoUnreachable' }} />,
  signInByProvider: () => (
    <SignIn {...entrance} ways={byProvider} practice={false} fault={{ code: 'notSignedIn', reason: 'unreachable' }} />
  ),
  signInEitherWay: () => <SignIn {...entrance} ways={{ ...byProvider, passwords: true }} practice={false} fault={null} />,
  signInInBrowser: () => <SignIn {...entrance} ways={byProvider} practice={false} inBrowser fault={null} />,
  idle: () => idle(day),
  deviceAway: () => idle(day, <StripScene />, <DeviceNote news={standIns} voiceless dismiss={nothing} />),
  headsetShared: () => idle(day, <StripScene />, <HeadsetNote view={{ ...headsetAtWork, state: 'shared' }} />),
  deviceBack: () => idle(day, <StripScene />, <DeviceNote news={givenBack} voiceless={false} dismiss={nothing} />),
  offLine: () =>
    idle(
      <Day
        name="Иван Петров"
        standing="awaitsLine"
        figures={{ calls: 0, talkMs: 0, holdMs: 0, speechSeconds: 0, goodSeconds: 0 }}
        fault={{ code: 'lineUnreachable', why: 'silent' }}
        practise={nothing}
      />,
      <StripScene
        line={{ ...onLine, lamp: 'noConnection', fault: { code: 'lineUnreachable', why: 'silent' } }}
        asuo="down"
        waiting={3}
        attention={1}
      />,
    ),
  offLineByChoice: () =>
    idle(
      <Day
        name="Иван Петров"
        standing="notReady"
        figures={{ calls: 0, talkMs: 0, holdMs: 0, speechSeconds: 0, goodSeconds: 0 }}
        fault={null}
        practise={nothing}
      />,
      <StripScene line={{ ...onLine, lamp: 'off', wanted: false, provenAt: null }} />,
    ),
  connecting: () =>
    idle(
      <Day name="Иван Петров" standing="awaitsLine" figures={figures} fault={null} practise={nothing} />,
      <StripScene line={{ ...onLine, lamp: 'connecting', provenAt: null }} />,
    ),
  lineChecked: () =>
    idle(
      <Day
        name="Иван Петров"
        standing="awaitsLine"
        figures={figures}
        fault={awayLine().fault}
        practise={nothing}
        line={
          <LineTrouble
            line={awayLine()}
            diagnosis={{ finding: 'tlsRefused', why: 'selfSigned', host: '192.0.2.10', port: 8089 }}
            checking={false}
            retry={nothing}
            check={nothing}
          />
        }
      />,
      <StripScene line={awayLine()} />,
    ),
  displaced: () =>
    idle(
      <Day
        name="Иван Петров"
        standing="awaitsLine"
        figures={figures}
        fault={displaced.fault}
        practise={nothing}
        line={<LineTrouble line={displaced} diagnosis={null} checking={false} retry={nothing} check={nothing} />}
      />,
      <StripScene line={displaced} />,
    ),
  ringing: () =>
    idle(
      <>
        {day}
        <IncomingCall
          caller={caller}
          phase="ringing"
          ringingSince={performance.now() - 4000}
          organisation={organisation.name}
          lastTicket="SP-0042 · Не проходит подпись контракта"
          answerKey="F2"
          autoAnswerAt={null}
          answer={nothing}
          reject={nothing}
          keepToMyself={nothing}
        />
      </>,
    ),
  hold: () => <DeskScene script={scriptAt('solving', { ticket })} call={held(38, 'within')} />,
  holdOverdue: () => <DeskScene script={scriptAt('solving', { ticket })} call={held(83, 'overdue')} />,
  holdUnpromised: () => <DeskScene script={scriptAt('solving', { ticket })} call={heldUnpromised()} nextBreak="lunch" />,
  holdContract: () => (
    <>
      <DeskScene script={scriptAt('solving', { ticket })} call={talking()} />
      <HoldContract renewing={false} promise={nothing} dismiss={nothing} />
    </>
  ),
  lineAway: () => <DeskScene script={scriptAt('solving', { ticket })} call={talking()} line={awayLine()} />,
  keysWaiting: () => (
    <DeskScene script={scriptAt('solving', { ticket })} call={{ ...talking(), soundFlows: false, waitingKeys: '707' }} keypadOpen />
  ),
  soundBroken: () => <DeskScene script={scriptAt('solving', { ticket })} call={{ ...talking(), media: 'interrupted' }} line={awayLine()} />,
  soundRestored: () => <DeskScene script={scriptAt('solving', { ticket })} call={{ ...talking(), media: 'restored' }} />,
  goodbyeOwed: () =>
    idle(
      <>
        <GoodbyeNote goodbye="owed" />
        {day}
      </>,
      <StripScene line={{ ...awayLine(), goodbye: 'owed' }} />,
    ),
  muted: () => <DeskScene script={scriptAt('solving', { ticket })} call={mutedAndSpeaking()} keypadOpen />,
  offline: () => (
    <DeskScene
      script={scriptAt('provisional', {
        trail: ['greeting', 'identifying', 'describing', 'provisional'],
        ticket: { ...ticket, uin: null, provisionalNumber: 'TMP-KDR-014' },
      })}
      call={talking()}
      asuo="down"
      waiting={2}
      saved="notSaved"
    />
  ),
  longTexts: () => (
    <DeskScene
      script={scriptAt('solving', {
        ticket: { ...ticket, subject: longName },
        texts: { notes: 'Очень длинная заметка. '.repeat(900), callerName: longName, solution: longName.repeat(3) },
      })}
      call={{ ...talking(), caller: { ...caller, name: longName, number: '+7812539410112345' } }}
      organisationName={longName}
    />
  ),
  protocol: () => (
    <>
      <DeskScene script={scriptAt('solving', { ticket })} call={talking()} />
      <ProtocolDialog entries={protocol} close={nothing} />
    </>
  ),
  signInAgain: () => (
    <>
      <DeskScene script={scriptAt('solving', { ticket })} call={talking()} asuo="signInNeeded" waiting={2} />
      <SignInAgain {...entrance} fault={null} close={nothing} />
    </>
  ),
  signInNeeded: () => <DeskScene script={scriptAt('solving', { ticket })} call={talking()} asuo="signInNeeded" waiting={2} />,
  outbox: () => <OutboxDialog listing={fullOutbox()} fault={null} remedies={noRemedies} close={nothing} />,
  outboxEmpty: () => <OutboxDialog listing={emptyOutbox} fault={null} remedies={noRemedies} close={nothing} />,
  settingsKeys: () => settingsDialog(null, 'keys'),
  settingsKeysInBrowser: () => settingsDialog(null, 'keys', false),
  settings: () => settingsDialog(null),
  settingsChecking: () =>
    settingsDialog(
      <>
        <MicrophoneLevel level={{ operatorDb: -31, callerDb: -100, band: { verdict: 'warn', hint: 'tooQuiet' } }} muted={false} />
        <MicrophoneVerdict outcome={null} />
      </>,
    ),
  training: () => idle(<ScenariosScene />),
  board: () => idle(<BoardScene lost={false} />),
  boardEmpty: () => idle(<EmptyBoardScene />),
  boardLost: () => idle(<BoardScene lost />),
  debrief: () => idle(<DebriefScene />),
}
