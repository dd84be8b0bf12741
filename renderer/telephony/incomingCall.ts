import { type Invitation, SessionState } from 'sip.js'
import { type CallLeg, createCallLeg, type LegParts } from './callLeg.ts'
import type { PreparedDescription } from './preparedDescription.ts'
import { endingByCancel } from './reasonHeader.ts'
import type { Sound } from './sound.ts'

export interface IncomingCall extends CallLeg {
  answer(): void
  reject(): void
  /** Nobody answers here: whoever rings may try somebody else. */
  leaveUnanswered(): void
}

export interface IncomingParts extends Pick<LegParts, 'callId' | 'say' | 'lineIsOpen' | 'goodbyes' | 'gone'> {
  readonly media: PreparedDescription
  readonly sound: Pick<Sound, 'ring' | 'hear' | 'key'>
  /** Done once the wire is back. */
  readonly owe: (act: () => void) => void
}

/** SIP has no better word for "this operator does not take it": 603 would end the call at every other desk too. */
const busyHere = 486
const notAcceptable = 488
const unavailableNow = 480

/** One invitation that was admitted: rings (180) and prepares its media while it rings. */
export function takeCall(invitation: Invitation, parts: IncomingParts): IncomingCall {
  const { media, sound } = parts
  const leg = createCallLeg(invitation, {
    ...parts,
    withdrawn: 'rejected',
    heardEarly: () => undefined,
    withdraw: () => void invitation.reject({ statusCode: busyHere }),
    established: () => media.connect(),
    gone: () => {
      sound.ring(false)
      parts.gone()
    },
  })
  invitation.delegate = {
    ...invitation.delegate,
    onCancel: (cancel) => leg.expect(endingByCancel(cancel.request.getHeader('Reason'))),
  }
  sound.ring(true)
  void invitation.progress({ statusCode: 180 })
  if (invitation.body) media.prepare(invitation.body)

  return {
    ...leg,
    answer: () => {
      if (invitation.state !== SessionState.Initial) return
      sound.ring(false)
      leg.expect({ by: 'line', cause: 'mediaFailed' })
      // The promise is not the truth: it may resolve, or never settle, after a CANCEL. Only its plain failure is used.
      invitation.accept().catch(() => {
        if (invitation.state === SessionState.Establishing) void invitation.reject({ statusCode: notAcceptable })
      })
    },
    wireLost: () => {
      leg.wireLost()
      if (invitation.state !== SessionState.Initial) return
      // Neither the caller's CANCEL nor our answer finds its way any more.
      leg.expect({ by: 'line', cause: 'lineLost' })
      parts.owe(() => {
        if (invitation.state === SessionState.Initial) void invitation.reject({ statusCode: unavailableNow })
      })
      leg.leave()
    },
    reject: () => leg.end({ by: 'operator', cause: 'rejected' }),
    leaveUnanswered: () => {
      if (invitation.state !== SessionState.Initial) return
      leg.expect({ by: 'line', cause: 'noAnswer' })
      void invitation.reject({ statusCode: unavailableNow })
    },
  }
}
