import * as JsSIP from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession'
import { account, screen } from './screen.ts'

/** JsSIP with its defaults, as its own guide shows it. */
let call: RTCSession | null = null

const userAgent = new JsSIP.UA({
  sockets: [new JsSIP.WebSocketInterface(account.server)],
  uri: `sip:${account.user}@${account.domain}`,
  password: account.password,
})
userAgent.on('registered', () => screen.line(true))
userAgent.on('unregistered', () => screen.line(false))
userAgent.on('disconnected', () => screen.line(false))
userAgent.on('newRTCSession', ({ session }: { session: RTCSession }) => {
  if (call !== null) return session.terminate({ status_code: 486 })
  call = session
  const over = () => {
    call = null
    screen.idle()
  }
  session.on('peerconnection', ({ peerconnection }: { peerconnection: RTCPeerConnection }) => {
    peerconnection.addEventListener('track', ({ track }) => screen.hear(track))
  })
  session.on('accepted', screen.talk)
  session.on('ended', over)
  session.on('failed', over)
  screen.ring(session.remote_identity.uri.user)
})
screen.onAnswer(() => call?.answer())
userAgent.start()
