import { type Invitation, Registerer, RegistererState, SessionState, UserAgent, type Web } from 'sip.js'
import { account, plainMicrophone, screen } from './screen.ts'

/** SIP.js as its own guide shows it, tuned as far as options go: no STUN, a short limit for gathering, no processing of the sound. */
let call: Invitation | null = null

const invited = (invitation: Invitation) => {
  if (call !== null) return void invitation.reject({ statusCode: 486 })
  call = invitation
  invitation.delegate = {
    onBye: (bye) => void bye.accept(),
    onSessionDescriptionHandler: (media) => {
      const { peerConnection } = media as Web.SessionDescriptionHandler
      peerConnection?.addEventListener('track', ({ track }) => screen.hear(track))
    },
  }
  invitation.stateChange.addListener((state) => {
    if (state === SessionState.Established) screen.talk()
    if (state === SessionState.Terminated) {
      call = null
      screen.idle()
    }
  })
  screen.ring(invitation.remoteIdentity.uri.user ?? '')
}

const userAgent = new UserAgent({
  uri: UserAgent.makeURI(`sip:${account.user}@${account.domain}`) as NonNullable<ReturnType<typeof UserAgent.makeURI>>,
  authorizationUsername: account.user,
  authorizationPassword: account.password,
  logBuiltinEnabled: false,
  transportOptions: { server: account.server, traceSip: false, connectionTimeout: 5 },
  sessionDescriptionHandlerFactoryOptions: {
    iceGatheringTimeout: 500,
    peerConnectionConfiguration: { iceServers: [], bundlePolicy: 'max-bundle' },
  },
  delegate: { onInvite: invited, onDisconnect: () => screen.line(false) },
})
screen.onAnswer(
  () => void call?.accept({ sessionDescriptionHandlerOptions: { constraints: plainMicrophone } as object }).catch(() => undefined),
)

const registerer = new Registerer(userAgent, { expires: 120 })
registerer.stateChange.addListener((state) => screen.line(state === RegistererState.Registered))
void userAgent.start().then(() => registerer.register())
