import type { Invitation } from 'sip.js'
import type { HangUpCause } from '#core/telephony/telephone'
import { addressOf } from './addressOf.ts'
import { wishesAnswer } from './answerWish.ts'
import type { CallLeg } from './callLeg.ts'
import { createGoodbyes } from './goodbyes.ts'
import { handoverIdOf } from './handoverIdOf.ts'
import { type IncomingCall, takeCall } from './incomingCall.ts'
import { incomingCaller } from './incomingCaller.ts'
import { type Dialled, placeCall } from './outgoingCall.ts'
import type { PreparedDescription } from './preparedDescription.ts'
import type { Say } from './say.ts'
import type { Sound } from './sound.ts'
import { passOn } from './transfer.ts'

export interface CallsParts {
  readonly say: Say
  readonly sound: Sound
  /** A version 4 UUID, the panel's own name of a call. */
  readonly newCallId: () => string
  readonly lineIsOpen: () => boolean
  readonly hasMicrophone: () => boolean
}

/** A call, and what can be done to one that rings. */
export type Call = CallLeg & Partial<Pick<IncomingCall, 'answer' | 'reject' | 'leaveUnanswered'>>

/** The calls of this desk: one at a time is admitted, everybody else hears "busy" and never a ring. The only second leg is one that was dialled beside it. */
export interface Calls {
  admit(admits: boolean): void
  invited(invitation: Invitation, prepareMedia: () => PreparedDescription): void
  /** Dials; `beside` is the call that is held meanwhile. Where it cannot be dialled at all, the call has ended at once. */
  dial(callId: string, prepare: () => Dialled | null, beside?: string): void
  /** Passes a caller on, to the other end of another leg or to a number. */
  transfer(callId: string, to: { readonly consultCallId: string } | { readonly number: string }): void
  find(callId: string): Call | undefined
  each(act: (call: Call) => void): void
  /** The wire fell: nothing that was asked over it is answered any more. */
  wireLost(): void
  /** The line is back on a new wire: says the goodbyes that are owed and refreshes what lives. */
  reconnected(): void
}

export function createCalls(parts: CallsParts): Calls {
  const { say, sound } = parts
  const live = new Map<string, Call>()
  const goodbyes = createGoodbyes(say, parts.lineIsOpen)
  let admits = false

  const partsOf = (callId: string) => ({
    callId,
    say,
    sound,
    lineIsOpen: parts.lineIsOpen,
    goodbyes,
    owe: goodbyes.later,
    gone: () => void live.delete(callId),
  })
  const cannotDial = (beside: string | undefined): HangUpCause | null => {
    if (!parts.lineIsOpen()) return 'lineLost'
    if (!parts.hasMicrophone()) return 'mediaFailed'
    return [...live.keys()].some((other) => other !== beside) ? 'refused' : null
  }

  return {
    admit: (whether) => {
      admits = whether
    },
    invited: (invitation, prepareMedia) => {
      const caller = incomingCaller(invitation)
      if (!admits || live.size > 0 || !parts.hasMicrophone()) {
        void invitation.reject({ statusCode: 486 })
        say({ type: 'sip.turnedAway', number: caller.number })
        return
      }
      const callId = parts.newCallId()
      live.set(callId, takeCall(invitation, { ...partsOf(callId), media: prepareMedia() }))
      const handoverId = handoverIdOf(invitation)
      const answerWished = wishesAnswer(invitation)
      say({ type: 'sip.invited', callId, caller, answerWished, ...(handoverId !== null && { handoverId }) })
    },
    dial: (callId, prepare, beside) => {
      const trouble = cannotDial(beside)
      const dialled = trouble === null ? prepare() : null
      if (dialled === null) say({ type: 'sip.ended', callId, by: 'line', cause: trouble ?? 'lineLost' })
      else live.set(callId, placeCall(dialled, partsOf(callId)))
    },
    transfer: (callId, to) => {
      const call = live.get(callId)
      if (call === undefined) return
      const consulted = 'consultCallId' in to ? live.get(to.consultCallId) : undefined
      const target = 'number' in to ? addressOf(call.session.userAgent, to.number) : consulted?.session
      const refused = (cause: HangUpCause) => say({ type: 'sip.transferRefused', callId, cause })
      if (target === undefined) return refused('unavailable')
      if (!parts.lineIsOpen()) return refused('lineLost')
      passOn(call.session, target, {
        refused,
        done: () => {
          say({ type: 'sip.transferred', callId })
          for (const leg of [call, consulted]) leg?.end({ by: 'operator', cause: 'transferred' })
        },
      })
    },
    find: (callId) => live.get(callId),
    each: (act) => {
      for (const call of [...live.values()]) act(call)
    },
    wireLost: () => {
      goodbyes.wireLost()
      for (const call of live.values()) call.wireLost()
    },
    reconnected: () => {
      goodbyes.reconnected()
      for (const call of live.values()) call.reconnected()
    },
  }
}
