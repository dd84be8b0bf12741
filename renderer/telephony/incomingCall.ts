import { type Invitation, SessionState } from 'sip.js'
import type { HangUpCause } from '#core/telephony/telephone'
import { watchCallerSound } from './callerSound.ts'
import type { PreparedDescription } from './preparedDescription.ts'
import { endingByBye, endingByCancel } from './reasonHeader.ts'
import { createRenegotiation } from './renegotiation.ts'
import type { Say } from './say.ts'
import type { Sound } from './sound.ts'
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
  /** The wire fell: whoever waits for an answer over it is told that none comes. */
  wireLost(): void
  /** After a reconnect: shows the PBX where we are now, or its BYE would not find us. */
  reconnected(): void
}

export interface CallParts {
  readonly callId: string
  readonly say: Say
  readonly media: PreparedDescription
  /** The wire is open: a BYE would be heard. */
  readonly lineIsOpen: () => boolean
  readonly sound: Pick<Sound, 'ring' | 'hear' | 'key'>
  /** A goodbye to be said once the wire is back. */
  readonly owe: (goodbye: () => void) => void
  /** Called once: nothing of the call is left here. */
  readonly gone: () => void
}

/** SIP has no better word for "this operator does not take it": 603 would end the call at every other desk too. */
const busyHere = 486
const notAcceptable = 488

/** One invitation that was admitted: rings (180), prepares its media, and is driven by the session's own states alone. */
export function takeCall(invitation: Invitation, parts: CallParts): IncomingCall {
  const { callId, say, media, sound } = parts
  let ending: { by: 'caller' | 'operator' | 'line'; cause: HangUpCause } = { by: 'line', cause: 'noAnswer' }
  let wasEstablished = false
  let isOver = false

  const sender = () => media.connection.getSenders().find(({ track }) => track?.kind === 'audio')
  const gate = createVoiceGate(() => sender()?.track ?? null)

  const renegotiation = createRenegotiation(invitation, {
    agreed: (hold) => {
      gate.set({ held: hold })
      say({ type: hold ? 'sip.held' : 'sip.resumed', callId })
    },
    refused: (standing) => {
      gate.set({ held: standing })
      say({ type: 'sip.holdRefused', callId })
    },
    unknown: () => {
      ending = { by: 'line', cause: 'lineLost' }
      leave()
    },
  })

  const finish = () => {
    if (isOver) return
    isOver = true
    renegotiation.close()
    forgetSound()
    // Before `accept()` the media is ours alone to close; afterwards SIP.js closes it too.
    media.close()
    sound.ring(false)
    parts.gone()
    say({ type: 'sip.ended', callId, ...ending })
  }

  const sayGoodbye = () => {
    if (invitation.state === SessionState.Established) void invitation.bye()
  }
  const leave = () => {
    if (invitation.state === SessionState.Initial || invitation.state === SessionState.Establishing) {
      void invitation.reject({ statusCode: busyHere })
    } else if (parts.lineIsOpen()) {
      sayGoodbye()
    } else if (invitation.state === SessionState.Established) {
      // A BYE now would be lost and the caller left in a dead call.
      parts.owe(sayGoodbye)
      finish()
    }
  }

  const forgetSound = watchCallerSound(media.connection, {
    hear: sound.hear,
    flows: () => say({ type: 'media.flowing', callId }),
    failed: () => {
      ending = { by: 'line', cause: parts.lineIsOpen() ? 'mediaFailed' : 'lineLost' }
      leave()
    },
  })

  invitation.stateChange.addListener((state) => {
    if (state === SessionState.Established) {
      wasEstablished = true
      ending = { by: 'line', cause: 'lineLost' }
      gate.set({ answered: true })
      media.connect()
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
  sound.ring(true)
  void invitation.progress({ statusCode: 180 })
  if (invitation.body) media.prepare(invitation.body)

  return {
    callId,
    answer: () => {
      sound.ring(false)
      ending = { by: 'line', cause: 'mediaFailed' }
      // The promise is not the truth: it may resolve, or never settle, after a CANCEL. Only its plain failure is used.
      invitation.accept().catch(() => {
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
    key: (key) => {
      sound.key(key)
      media.sendDtmf(key, { duration: 160, interToneGap: 70 })
    },
    hangUp: () => {
      ending = { by: 'operator', cause: wasEstablished ? 'normal' : 'rejected' }
      leave()
    },
    speakThrough: (stream) => {
      const [track] = stream.getAudioTracks()
      const before = sender()?.track
      const speaking = sender()
      // Not prepared yet: the preparation takes the new microphone by itself.
      if (track === undefined || speaking === undefined) return track?.stop()
      void speaking.replaceTrack(track).then(() => {
        before?.stop()
        gate.apply()
      })
    },
    wireLost: renegotiation.giveUp,
    reconnected: () => {
      renegotiation.giveUp()
      if (invitation.state === SessionState.Established) renegotiation.refresh()
    },
  }
}
