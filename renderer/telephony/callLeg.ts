import { type Session, SessionState, type Web } from 'sip.js'
import type { HangUpCause } from '#core/telephony/telephone'
import { watchCallerSound } from './callerSound.ts'
import type { Goodbyes } from './goodbyes.ts'
import { assertedParty } from './identity.ts'
import { createKeySender } from './keySender.ts'
import { watchMediaPath } from './mediaPath.ts'
import { watchMediaQuality } from './mediaQuality.ts'
import { endingByBye } from './reasonHeader.ts'
import { createRenegotiation } from './renegotiation.ts'
import type { Say } from './say.ts'
import type { Sound } from './sound.ts'
import { createVoiceGate } from './voiceGate.ts'

export interface Ending {
  readonly by: 'caller' | 'operator' | 'line'
  readonly cause: HangUpCause
}

/** One call as the telephone drives it, whoever dialled. */
export interface CallLeg {
  readonly callId: string
  readonly session: Session
  hold(): void
  resume(): void
  mute(muted: boolean): void
  key(key: string): void
  hangUp(): void
  /** Looks for a new way of the sound where the old one is broken and the line is there. */
  mend(): void
  /** Ends it as `ending`: by BYE once it is established, by what its owner has for it before. */
  end(ending: Ending): void
  /** Another microphone: the call's sender takes the clone, and the gate over it stays as it was. */
  speakThrough(stream: MediaStream): void
  /** The wire fell: whoever waits for an answer over it is told that none comes. */
  wireLost(): void
  /** After a reconnect: shows the PBX where we are now, or its BYE would not find us. */
  reconnected(): void
}

/** What the owner of a leg, who knows how its dialog began, may do to it besides. */
export interface OwnedLeg extends CallLeg {
  /** What is to be told when the session ends by itself from now on. */
  expect(ending: Ending): void
  /** Lets the session go without waiting for its end, as what was expected last. Should it be answered all the same, it is said goodbye to. */
  leave(): void
  /** A packet of the other end has come. */
  soundCame(): boolean
}

export interface LegParts {
  readonly callId: string
  readonly say: Say
  readonly media: Pick<Web.SessionDescriptionHandler, 'close'> & { readonly connection: RTCPeerConnection }
  /** The wire is open: a BYE would be heard. */
  readonly lineIsOpen: () => boolean
  readonly sound: Pick<Sound, 'hear' | 'key'>
  readonly goodbyes: Pick<Goodbyes, 'say' | 'owe'>
  /** Ends a session that is not established yet; the operator's hang-up is told as `withdrawn`. */
  readonly withdraw: () => void
  readonly withdrawn: 'rejected' | 'cancelled'
  /** The first packet has come before the session was established. */
  readonly heardEarly: () => void
  /** The session is established; told before `sip.established` is said. */
  readonly established: () => void
  /** Called once: nothing of the call is left here. */
  readonly gone: () => void
}

/** A session with its media, hold, mute and end. It is driven by the session's own states alone. */
export function createCallLeg(session: Session, parts: LegParts): OwnedLeg {
  const { callId, say, media, sound } = parts
  let ending: Ending = { by: 'line', cause: 'noAnswer' }
  let isOver = false
  let soundCame = false

  const sender = () => media.connection.getSenders().find(({ track }) => track?.kind === 'audio')
  const gate = createVoiceGate(() => sender()?.track ?? null)

  const keys = createKeySender(media.connection, sender)
  const quality = watchMediaQuality(media.connection, (measured) => say({ type: 'media.measured', callId, ...measured }))

  /** Both ways at once: what the caller says while he is held is not heard here either. */
  const stand = (held: boolean) => {
    gate.set({ held })
    callerSound.listen(!held)
    if (held) quality.stop()
    else quality.start()
  }

  const renegotiation = createRenegotiation(session, {
    agreed: (hold) => {
      stand(hold)
      say({ type: hold ? 'sip.held' : 'sip.resumed', callId })
    },
    refused: (standing) => {
      stand(standing)
      say({ type: 'sip.holdRefused', callId })
    },
    unknown: () => end({ by: 'line', cause: 'lineLost' }),
  })

  const finish = () => {
    if (isOver) return
    isOver = true
    renegotiation.close()
    quality.stop()
    callerSound.forget()
    mediaPath.forget()
    keys.forget()
    // Before the session has taken the media it is ours alone to close; afterwards SIP.js closes it too.
    media.close()
    parts.gone()
    say({ type: 'sip.ended', callId, ...ending })
  }

  const end = (as: Ending) => {
    if (session.state === SessionState.Terminated) return
    ending = as
    if (session.state === SessionState.Initial || session.state === SessionState.Establishing) {
      parts.withdraw()
    } else if (parts.lineIsOpen()) {
      parts.goodbyes.say(callId, session)
      // Its 200 has no ACK yet: SIP.js waits for that up to 32 s before it says BYE. The desk does not.
      if (session.state === SessionState.Terminating) finish()
    } else if (session.state === SessionState.Established) {
      // A BYE now would be lost and the caller left in a dead call.
      parts.goodbyes.owe(callId, session)
      finish()
    }
  }

  const callerSound = watchCallerSound(media.connection, {
    hear: sound.hear,
    flows: () => {
      soundCame = true
      if (session.state === SessionState.Established) say({ type: 'media.flowing', callId })
      else parts.heardEarly()
      quality.start()
    },
  })
  const mediaPath = watchMediaPath(media.connection, {
    interrupted: () => {
      if (session.state === SessionState.Established) say({ type: 'media.interrupted', callId })
      // Before the answer there is nothing yet to be kept.
      else end({ by: 'line', cause: parts.lineIsOpen() ? 'mediaFailed' : 'lineLost' })
    },
    restored: () => say({ type: 'media.restored', callId }),
  })

  session.stateChange.addListener((state) => {
    if (state === SessionState.Established && isOver) void session.bye()
    else if (state === SessionState.Established) {
      ending = { by: 'line', cause: 'lineLost' }
      gate.set({ answered: true })
      parts.established()
      say({ type: 'sip.established', callId })
      if (soundCame) say({ type: 'media.flowing', callId })
    }
    // SIP.js tells why an INVITE was refused only after it has told the state: hence the microtask.
    if (state === SessionState.Terminated) queueMicrotask(finish)
  })
  session.delegate = {
    onInvite: (request) => {
      const party = assertedParty(request)
      if (party) say({ type: 'sip.identified', callId, ...party })
    },
    // Left alone, SIP.js would dial whatever the other end asks for.
    onRefer: (referral) => void referral.reject({ statusCode: 403 }),
    // An exception here would leave the BYE unanswered and the call up for ever: the answer goes first.
    onBye: (bye) => {
      void bye.accept()
      ending = endingByBye(bye.request.getHeader('Reason'))
    },
  }

  return {
    callId,
    session,
    end,
    expect: (as) => {
      ending = as
    },
    leave: finish,
    soundCame: () => soundCame,
    hold: () => {
      stand(true)
      renegotiation.order(true)
    },
    resume: () => renegotiation.order(false),
    mute: (muted) => {
      gate.set({ muted })
      say({ type: 'sip.muted', callId, muted })
    },
    key: (key) => {
      sound.key(key)
      keys.press(key)
    },
    hangUp: () => end({ by: 'operator', cause: session.state === SessionState.Established ? 'normal' : parts.withdrawn }),
    mend: () => {
      if (session.state === SessionState.Established && parts.lineIsOpen() && !mediaPath.isWhole()) renegotiation.mend()
    },
    speakThrough: (stream) => {
      const [track] = stream.getAudioTracks()
      const speaking = sender()
      const before = speaking?.track
      // Not prepared yet: the preparation takes the new microphone by itself.
      if (track === undefined || speaking === undefined) return track?.stop()
      const taken = () => {
        // Whoever takes the connection apart may have been here before: then nobody else lets this one go.
        if (isOver) return track.stop()
        before?.stop()
        gate.apply()
      }
      void speaking.replaceTrack(track).then(taken, () => track.stop())
    },
    wireLost: renegotiation.giveUp,
    reconnected: () => {
      renegotiation.giveUp()
      if (session.state !== SessionState.Established) return
      // A machine that falls asleep takes every connection with it, and the browser says nothing: there is no sound to be had back.
      if (media.connection.signalingState === 'closed') return end({ by: 'line', cause: 'mediaFailed' })
      if (mediaPath.isWhole()) renegotiation.refresh()
      else renegotiation.mend()
    },
  }
}
