import { randomUUID } from 'node:crypto'
import type { Agent } from '#core/asuo/agent'
import type { Notices } from '#core/bridge/notices'
import { createBoardStream } from '../asuo/boardStream.ts'
import { systemClock } from '../clock/systemClock.ts'
import { takeProfile } from '../profile/takeProfile.ts'
import { createProviderSignIn } from '../signIn/providerSignIn.ts'
import { answerDesk } from './answerDesk.ts'
import { sessionOf } from './answers/sessionAnswers.ts'
import { spaceOf } from './author.ts'
import type { Desk, ShellPorts } from './desk.ts'
import type { DeskOptions } from './deskOptions.ts'
import { createDeskReplay } from './deskReplay.ts'
import { createDeskSender } from './deskSender.ts'
import { reachAsuo, reachLine } from './embeddedServices.ts'
import { createNoticeBoard } from './noticeBoard.ts'
import { openDeskOutbox } from './openDeskOutbox.ts'
import { reachOut } from './reachOut.ts'
import { createSignIn } from './signIn.ts'
import { standingCredentials } from './standingCredentials.ts'
import { makeStationCode, practiceStation } from './stationCode.ts'
import { tellOnce } from './tellOnce.ts'
import { createUndoing, type Undoing } from './undoing.ts'
import type { Workplace } from './workplace.ts'

const throwIntoNet = (bug: unknown): void =>
  queueMicrotask(() => {
    throw bug
  })

const build = async (
  shell: ShellPorts,
  options: DeskOptions,
  undoing: Undoing,
  noteBug: NonNullable<DeskOptions['noteBug']>,
): Promise<Desk> => {
  const clock = systemClock
  const deskBootId = randomUUID()
  const { settings } = options
  const notices = createNoticeBoard(noteBug)

  shell.progress('profile')
  undoing.add(takeProfile(shell.profile))
  const { outbox, setAside } = openDeskOutbox(shell.profile, clock)
  undoing.add(() => outbox.close())
  const ownStation = settings.read().station ?? makeStationCode()
  if (settings.read().station === null) settings.change({ station: ownStation })

  const asuo = await reachAsuo(shell, options, undoing)
  shell.progress('asuo')
  const line = await reachLine(shell, options, undoing, () => notices.tell('line.shaken', { why: 'network' }))
  const training = line.kind === 'training'
  const practice = asuo.embedded && training

  const linked = (link: Notices['asuo.link']): void => {
    notices.tell('asuo.link', link)
    if (link.state !== 'up') replay.doubt()
    if (link.state === 'up') sender.shake()
    if (link.state !== 'down') void way.ended.tell()
    if (link.state === 'signInNeeded') void signIn.resume().catch((bug: unknown) => noteBug(bug, 'resume'))
  }
  const way = reachOut(asuo.url, shell.secrets, clock, { linked, signedIn: (agent) => signIn.learned(agent) })
  const signIn = createSignIn({
    tokens: way.tokens,
    outbox,
    standing: standingCredentials(options, asuo.embedded),
    changed: () => {
      notices.tell('session.changed', sessionOf(place))
      sender.nudge()
    },
  })
  const providerSignIn = createProviderSignIn({
    client: way.client,
    browser: () => {
      const { language, lastLogin } = settings.read()
      return { openBrowser: (address) => shell.openBrowser(address), language: options.language ?? language, lastLogin }
    },
    enter: signIn.signInByProof,
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  undoing.add(providerSignIn.takeBack)
  const replay = createDeskReplay({ outbox, client: way.client, signIn }, noteBug)
  const sender = createDeskSender({ outbox, client: way.client, clock, deskBootId, notices, signIn, replay }, noteBug)
  const board = createBoardStream({
    http: way.http,
    tokens: way.tokens,
    space: spaceOf(training),
    now: clock.now,
    random: Math.random,
    told: (change) => notices.tell('board.changed', change),
  })
  const stationOf = (agent: Agent | null): string =>
    agent?.station ?? (practice ? practiceStation : (settings.read().station ?? ownStation))
  const place: Workplace = {
    shell,
    settings,
    notices,
    outbox,
    client: way.client,
    lamp: way.lamp,
    signIn,
    providerSignIn,
    board,
    line,
    practice,
    clock,
    deskBootId,
    mended: [
      ...(settings.setAside ? [{ file: 'settings' as const, keptAs: settings.setAside }] : []),
      ...(setAside ? [{ file: 'outbox' as const, keptAs: setAside }] : []),
    ],
    station: () => stationOf(signIn.agent()),
    sending: sender.standing,
    author: () => {
      const agent = signIn.agent()
      return agent ? { agentId: agent.id, training, station: stationOf(agent) } : null
    },
  }

  const tellOutbox = tellOnce(() => notices.tell('outbox.changed', outbox.state()))
  undoing.add(tellOutbox.stop)
  undoing.add(
    outbox.listen(() => {
      tellOutbox.due()
      sender.nudge()
    }),
  )
  if (line.kind === 'training') undoing.add(line.handle.listen((report) => notices.tell('training.reported', report)))
  undoing.add(async () => {
    board.leave()
    const stopped = sender.stop()
    way.http.close()
    await stopped
  })

  undoing.add(() => shell.globalKeys.release())

  shell.progress('signIn')
  await signIn.resume()
  const probe = way.probe(replay.heard)
  undoing.add(probe.stop)
  sender.nudge()
  shell.progress('ready')

  return {
    answers: answerDesk(place, options),
    listen: notices.listen,
    shake(why) {
      notices.tell('line.shaken', { why })
      replay.doubt()
      probe.now()
      sender.shake()
    },
    hasOpenCall() {
      const agent = signIn.agent()
      return agent !== null && outbox.calls.recall(agent.id) !== null
    },
    close: undoing.end,
  }
}

/**
 * Puts the desk together on one profile. Rejects with a `DeskRefusal`, whose message is a sentence for people, where it
 * cannot: the profile is in use or unreadable, an embedded service does not start.
 */
export const createDesk = async (ports: ShellPorts, options: DeskOptions): Promise<Desk> => {
  const noteBug = options.noteBug ?? throwIntoNet
  const undoing = createUndoing(noteBug)
  try {
    return await build(ports, options, undoing, noteBug)
  } catch (refused) {
    await undoing.end()
    throw refused
  }
}
