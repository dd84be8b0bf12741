import { type Inviter, SessionState } from 'sip.js'
import { type CallLeg, createCallLeg, type LegParts } from './callLeg.ts'
import { assertedParty } from './identity.ts'
import type { PreparedDescription } from './preparedDescription.ts'
import { refusalCause } from './refusalCause.ts'
import type { Sound } from './sound.ts'

/** An INVITE that is not sent yet, and the media it will offer. */
export interface Dialled {
  readonly inviter: Inviter
  readonly media: PreparedDescription
}

export interface OutgoingParts extends Pick<LegParts, 'callId' | 'say' | 'lineIsOpen' | 'goodbyes' | 'gone'> {
  /** Done once the wire is back. */
  readonly owe: (act: () => void) => void
  readonly sound: Pick<Sound, 'hear' | 'key' | 'ringBack'>
}

/** A PBX that takes back no INVITE is not waited for: SIP itself would wait 32 s. */
const cancelLimitMs = 3_000

/**
 * Dials. What the other end says before the answer (183 with SDP) is heard, our microphone stays silent until the 200; while it
 * only rings and nothing is heard, the operator hears the ring-back tone of this page.
 */
export function placeCall({ inviter, media }: Dialled, parts: OutgoingParts): CallLeg {
  const { callId, say, sound } = parts
  let cancelLimit: ReturnType<typeof setTimeout> | undefined
  let isWithdrawn = false
  const isEarly = () => inviter.state === SessionState.Initial || inviter.state === SessionState.Establishing

  const leg = createCallLeg(inviter, {
    ...parts,
    media,
    withdrawn: 'cancelled',
    withdraw: () => {
      isWithdrawn = true
      void inviter.cancel()
      cancelLimit = setTimeout(() => leg.leave(), cancelLimitMs)
    },
    established: () => sound.ringBack(false),
    heardEarly: () => {
      sound.ringBack(false)
      say({ type: 'sip.progressed', callId, kind: 'earlyMedia' })
    },
    gone: () => {
      clearTimeout(cancelLimit)
      sound.ringBack(false)
      parts.gone()
    },
  })

  // Whatever ends the attempt without an answer of the PBX is a failure of our own media.
  leg.expect({ by: 'line', cause: 'mediaFailed' })
  let named = ''
  const identify = (message: Parameters<typeof assertedParty>[0]) => {
    const party = assertedParty(message)
    if (party === null || JSON.stringify(party) === named) return
    named = JSON.stringify(party)
    say({ type: 'sip.identified', callId, ...party })
  }
  inviter
    .invite({
      requestDelegate: {
        onProgress: ({ message }) => {
          identify(message)
          if (message.statusCode !== 180 || !isEarly()) return
          if (!leg.soundCame()) sound.ringBack(true)
          say({ type: 'sip.progressed', callId, kind: 'ringing' })
        },
        onAccept: ({ message }) => identify(message),
        onRedirect: () => leg.expect({ by: 'line', cause: 'unavailable' }),
        onReject: ({ message }) => {
          if (isWithdrawn) return
          const cause = refusalCause(message.statusCode ?? 0, message.getHeader('Reason'))
          leg.expect({ by: 'line', cause: parts.lineIsOpen() ? cause : 'lineLost' })
        },
      },
    })
    .catch(() => undefined)

  return {
    ...leg,
    wireLost: () => {
      leg.wireLost()
      if (inviter.state === SessionState.Established) return
      // The PBX goes on ringing somebody whom nobody waits for any more.
      parts.owe(() => {
        if (isEarly()) void inviter.cancel()
      })
      if (!isWithdrawn) leg.expect({ by: 'line', cause: 'lineLost' })
      leg.leave()
    },
  }
}
