import type { Answers } from '#core/bridge/requests'
import type { Session } from '#core/bridge/session'
import { success } from '#core/faults/outcome'
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
    place.board.leave()
    await place.signIn.signOut()
    return success(sessionOf(place))
  },
})
