import type { Agent } from '#core/asuo/agent'
import type { Answers } from '#core/bridge/requests'
import type { Session } from '#core/bridge/session'
import { failure, type Outcome, success } from '#core/faults/outcome'
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
const sayOffline = ({ client, clock, deskBootId, line }: Workplace): Promise<unknown> => {
  const training = line.kind === 'training'
  return client.ask('putPresence', { body: { bootId: deskBootId, sentMonotonicMs: clock.monotonic(), state: 'offline', training } })
}

type SessionAnswers = Pick<
  Answers,
  'session.read' | 'session.signIn' | 'session.signOut' | 'session.ways' | 'session.signInByProvider' | 'session.takeBackSignIn'
>

export const sessionAnswers = (place: Workplace): SessionAnswers => {
  const enter = async (entering: () => Promise<Outcome<Agent>>): Promise<Outcome<Session>> => {
    const before = place.signIn.agent()
    const signedIn = await entering()
    // The board of one agent is not for the eyes of the next.
    if (place.signIn.agent()?.id !== before?.id) place.board.leave()
    if (!signedIn.ok) return signedIn
    // Only a convenience of the next sign-in: a disk that refuses does not undo this one.
    if (signedIn.value.login) place.settings.change({ lastLogin: signedIn.value.login })
    return success(sessionOf(place))
  }

  return {
    'session.read': async () => success(sessionOf(place)),
    'session.signIn': (credentials) => {
      // Whoever types a password does not want to be displaced by a browser that comes back later.
      place.providerSignIn.takeBack()
      return enter(() => place.signIn.signIn(credentials))
    },
    'session.ways': async () => {
      const methods = await place.providerSignIn.methods()
      return methods.ok ? success({ passwords: methods.value.passwords, provider: methods.value.provider?.name ?? null }) : methods
    },
    'session.signInByProvider': ({ attemptId }) => enter(() => place.providerSignIn.signIn(attemptId)),
    'session.takeBackSignIn': async () => {
      place.providerSignIn.takeBack()
      return success(null)
    },
    'session.signOut': async () => {
      const agent = place.signIn.agent()
      if (agent !== null && place.outbox.calls.recall(agent.id) !== null) return failure({ code: 'callOnDesk' })
      place.board.leave()
      place.providerSignIn.takeBack()
      await place.signIn.signOut(sayOffline(place))
      return success(sessionOf(place))
    },
  }
}
