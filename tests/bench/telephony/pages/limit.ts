import { Core } from 'sip.js'
import { account, plainMicrophone, screen } from './screen.ts'

/**
 * The physical limit: a peer connection, a WebSocket, and no SIP beyond the lines that must be on the wire (the digest of its
 * REGISTER is SIP.js's). Microphone, answer and gathering are ready before the click; the click sends the finished 200.
 */
const socket = new WebSocket(account.server, 'sip')
const microphone = navigator.mediaDevices.getUserMedia(plainMicrophone)
const head = (message: string, name: string): readonly string[] =>
  [...message.matchAll(new RegExp(`^${name}: .*$`, 'gim'))].map(([line]) => line)
const own = `<sip:${account.user}@limit.invalid;transport=ws>`

/** Half of what the registrar grants: a whole run of the benchmark lasts longer. */
const renewMs = 300_000

let sequence = 0
let call: { readonly connection: RTCPeerConnection; readonly ok: Promise<string> } | null = null

const reply = (request: string, status: string, extra: readonly string[] = [], body = ''): string =>
  [
    `SIP/2.0 ${status}`,
    ...head(request, 'Via'),
    ...head(request, 'From'),
    ...head(request, 'To').map((to) => (/;tag=/.test(to) ? to : `${to};tag=limit`)),
    ...head(request, 'Call-ID'),
    ...head(request, 'CSeq'),
    ...extra,
    `Content-Length: ${new TextEncoder().encode(body).length}`,
    '',
    body,
  ].join('\r\n')

const register = (authorization: string | null) => {
  sequence += 1
  socket.send(
    [
      `REGISTER sip:${account.domain} SIP/2.0`,
      `Via: SIP/2.0/WS limit.invalid;branch=z9hG4bK${crypto.randomUUID()}`,
      `From: <sip:${account.user}@${account.domain}>;tag=limit`,
      `To: <sip:${account.user}@${account.domain}>`,
      'Call-ID: limit',
      `CSeq: ${sequence} REGISTER`,
      `Contact: ${own};expires=600`,
      'Max-Forwards: 70',
      ...(authorization === null ? [] : [`Authorization: ${authorization}`]),
      'Content-Length: 0',
      '',
      '',
    ].join('\r\n'),
  )
}

const prove = (challenge: string) => {
  const digest = new Core.DigestAuthentication(new Core.LoggerFactory(), undefined, account.user, account.password)
  const field = (name: string) => new RegExp(`${name}="?([^",\\s]+)`).exec(challenge)?.[1]
  const asked = { realm: field('realm'), nonce: field('nonce'), qop: field('qop'), algorithm: 'MD5' }
  digest.authenticate({ method: 'REGISTER', ruri: `sip:${account.domain}` } as unknown as Core.OutgoingRequestMessage, asked)
  register(digest.toString())
}

const prepare = (invite: string) => {
  const connection = new RTCPeerConnection({ iceServers: [], bundlePolicy: 'max-bundle' })
  connection.addEventListener('track', ({ track }) => screen.hear(track))
  const ready = async () => {
    await connection.setRemoteDescription({ type: 'offer', sdp: invite.slice(invite.indexOf('\r\n\r\n') + 4) })
    for (const track of (await microphone).getAudioTracks()) connection.addTrack(track.clone())
    await connection.setLocalDescription()
    if (connection.iceGatheringState !== 'complete')
      await new Promise<void>((resolve) => {
        connection.addEventListener('icegatheringstatechange', () => connection.iceGatheringState === 'complete' && resolve())
      })
    return reply(invite, '200 OK', [`Contact: ${own}`, 'Content-Type: application/sdp'], connection.localDescription?.sdp)
  }
  call = { connection, ok: ready() }
}

socket.addEventListener('open', () => {
  register(null)
  setInterval(() => register(null), renewMs)
})
socket.addEventListener('message', ({ data }) => {
  const message = String(data)
  if (message.startsWith('SIP/2.0 401')) prove(message)
  else if (message.startsWith('SIP/2.0 200')) screen.line(true)
  else if (message.startsWith('INVITE ')) {
    screen.ring('limit')
    socket.send(reply(message, '180 Ringing', [`Contact: ${own}`]))
    prepare(message)
  } else if (message.startsWith('BYE ')) {
    socket.send(reply(message, '200 OK'))
    for (const { track } of call?.connection.getSenders() ?? []) track?.stop()
    call?.connection.close()
    call = null
    screen.idle()
  }
})
screen.onAnswer(() => {
  void call?.ok.then((ok) => {
    socket.send(ok)
    screen.talk()
  })
})
