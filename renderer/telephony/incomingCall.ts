import { type Invitation, SessionState } from 'sip.js'
import type { HangUpCause } from '#core/telephony/telephone'
import type { PreparedDescription } from './preparedDescription.ts'
import { endingByBye, endingByCancel } from './reasonHeader.ts'
import { createRenegotiation } from './renegotiation.ts'
import type { Say } from './say.ts'
import { createVoiceGate } from './voiceGate.ts'

export interface IncomingCall {
  readonly callId: string
  answer(): void
  reject(): void
  hold(): void
  resume(): void
  mute(muted: boolean): void
  key(key: string): void
  hangUp(): void
  /** Another microphone: the call's sender takes the clone, and the gate over it stays as it was. */
  speakThrough(stream: MediaStream): void
  /** After a reconnect: shows the PBX our new address, or says the goodbye it could not hear. */
  reconnected(): void
}

export interface CallParts {
  readonly callId: string
  readonly say: Say
  readonly media: PreparedDescription
  /** The wire is open: a BYE would be heard. */
  readonly lineIsOpen: () => boolean
  /** The caller's sound begins. Returns its undo. */
  readonly hear: (stream: MediaStream) => () => void
  /** Said once, last: nothing of the call is left. */
  readonly gone: () => void
}

/** SIP has no better word for "this operator does not take it": 603 would end the call at every other desk too. */
const busyHere = 486
const notAcceptable = 488

/** One invitation that was admitted: rings (180), prepares its media, and is driven by the session's own states alone. */
export function takeCall(invitation: Invitation, parts: CallParts): IncomingCall {
  const { callId, say, media } = parts
  let ending: { by: 'caller' | 'operator' | 'line'; cause: HangUpCause } = { by: 'line', cause: 'noAnswer' }
  let wasEstablished = false
  let owesGoodbye = false
  let isOver = false
  const undo: (() => void)[] = []

  const sender = () => media.peerConnection?.getSenders().find(({ track }) => track?.kind === 'audio')
  const gate = createVoiceGate(() => sender()?.track ?? null)

  const renegotiation = createRenegotiation(invitation, {
    agreed: (hold) => {
      gate.set({ held: hold })
      say({ type: hold ? 'sip.held' : 'sip.resumed', callId })
    },
    refused: (hold) => {
      gate.set({ held: !hold })
      if (!isOver) say({ type: 'sip.holdRefused', callId })
    },
  })

  const finish = () => {
    if (isOver) return
    isOver = true
    for (const step of undo.splice(0)) step()
    // Before `accept()` the media is ours alone to close; afterwards SIP.js has closed it already.
    if (!owesGoodbye) media.close()
    say({ type: 'sip.ended', callId, ...ending })
    if (!owesGoodbye) parts.gone()
  }

  const hearCaller = (peer: RTCPeerConnection) => {
    const heard = ({ track }: RTCTrackEvent) => {
      undo.push(parts.hear(new MediaStream([track])))
      // The track is muted until its first packet: that is when the operator may speak.
      const flows = () => say({ type: 'media.flowing', callId })
      track.addEventListener('unmute', flows, { once: true })
      undo.push(() => track.removeEventListener('unmute', flows))
    }
    const failed = () => {
      if (peer.connectionState !== 'failed') return
      ending = { by: 'line', cause: parts.lineIsOpen() ? 'mediaFailed' : 'lineLost' }
      leave()
    }
    peer.addEventListener('track', heard, { once: true })
    peer.addEventListener('connectionstatechange', failed)
    undo.push(() => {
      peer.removeEventListener('track', heard)
      peer.removeEventListener('connectionstatechange', failed)
    })
  }

  const leave = () => {
    if (invitation.state === SessionState.Initial || invitation.state === SessionState.Establishing) {
      void invitation.reject({ statusCode: busyHere })
    } else if (invitation.state === SessionState.Established && parts.lineIsOpen()) {
      void invitation.bye()
    } else if (invitation.state === SessionState.Established) {
      // A BYE now would be lost and the caller left in a dead call: it is owed until the wire is back.
      owesGoodbye = true
      gate.set({ answered: false })
      finish()
    }
  }

  invitation.stateChange.addListener((state) => {
    if (state === SessionState.Established) {
      wasEstablished = true
      ending = { by: 'line', cause: 'lineLost' }
      gate.set({ answered: true })
      say({ type: 'sip.established', callId })
    }
    if (state === SessionState.Terminated) finish()
  })
  invitation.delegate = {
    // An exception here would leave the BYE unanswered and the call up for ever: the answer goes first.
    onBye: (bye) => {
      void bye.accept()
      ending = endingByBye(bye.request.getHeader('Reason'))
    },
    onCancel: (cancel) => {
      ending = endingByCancel(cancel.request.getHeader('Reason'))
    },
  }
  void invitation.progress({ statusCode: 180 })
  if (media.peerConnection) hearCaller(media.peerConnection)
  if (invitation.body) media.prepare(invitation.body)

  return {
    callId,
    answer: () => {
      // The promise is not the truth: it may resolve, or never settle, after a CANCEL. Only its plain failure is used.
      invitation.accept().catch(() => {
        ending = { by: 'line', cause: 'mediaFailed' }
        if (invitation.state === SessionState.Establishing) void invitation.reject({ statusCode: notAcceptable })
      })
    },
    reject: () => {
      ending = { by: 'operator', cause: 'rejected' }
      leave()
    },
    hold: () => {
      gate.set({ held: true })
      renegotiation.order(true)
    },
    resume: () => renegotiation.order(false),
    mute: (muted) => {
      gate.set({ muted })
      say({ type: 'sip.muted', callId, muted })
    },
    key: (key) => void media.sendDtmf(key, { duration: 160, interToneGap: 70 }),
    hangUp: () => {
      ending = { by: 'operator', cause: wasEstablished ? 'normal' : 'rejected' }
      leave()
    },
    speakThrough: (stream) => {
      const [track] = stream.getAudioTracks()
      const before = sender()?.track
      if (!track) return
      track.enabled = false
      void sender()
        ?.replaceTrack(track)
        .then(() => {
          before?.stop()
          gate.apply()
        })
    },
    reconnected: () => {
      if (owesGoodbye) {
        void invitation.bye()
        parts.gone()
      } else if (invitation.state === SessionState.Established) renegotiation.refresh()
    },
  }
}
