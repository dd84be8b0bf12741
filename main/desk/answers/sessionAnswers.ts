import type { Answers } from '#core/bridge/requests'
import type { Session } from '#core/bridge/session'
import { failure, success } from '#core/faults/outcome'
import type { Workplace } from '../workplace.ts'

export const sessionOf = (place: Workplace): Session => ({
  agent: place.signIn.agent(),
  shell: place.shell.shell,
  practice: place.practice,
  line: place.line.kind,
  station: place.station(),
  version: place.shell.version,
  mended: place.mended,
})

/** So that the board does not take an operator who went home for a silent panel. Nobody waits for it: without ASUO the silence tells the same. */
const sayOffline = ({ client, clock, deskBootId, line }: Workplace): void => {
  const training = line.kind === 'training'
  void client.ask('putPresence', { body: { bootId: deskBootId, sentMonotonicMs: clock.monotonic(), state: 'offline', training } })
}

export const sessionAnswers = (place: Workplace): Pick<Answers, 'session.read' | 'session.signIn' | 'session.signOut'> => ({
  'session.read': async () => success(sessionOf(place)),
  'session.signIn': async (credentials) => {
    const before = place.signIn.agent()
    const signedIn = await place.signIn.signIn(credentials)
    // The board of one agent is not for the eyes of the next.
    if (place.signIn.agent()?.id !== before?.id) place.board.leave()
    if (!signedIn.ok) return signedIn
    // Only a convenience of the next sign-in: a disk that refuses does not undo this one.
    place.settings.change({ lastLogin: credentials.login })
    return success(sessionOf(place))
  },
  'session.signOut': async () => {
    const agent = place.signIn.agent()
    if (agent !== null && place.outbox.calls.recall(agent.id) !== null) return failure({ code: 'callOnDesk' })
    place.board.leave()
    sayOffline(place)
    await place.signIn.signOut()
    return success(sessionOf(place))
  },
})
