import type { Invitation } from 'sip.js'
import { type IncomingCall, takeCall } from './incomingCall.ts'
import { incomingCaller } from './incomingCaller.ts'
import type { PreparedDescription } from './preparedDescription.ts'
import type { Say } from './say.ts'
import type { Sound } from './sound.ts'

export interface CallsParts {
  readonly say: Say
  readonly sound: Sound
  /** A version 4 UUID, the panel's own name of a call. */
  readonly newCallId: () => string
  readonly lineIsOpen: () => boolean
  readonly hasMicrophone: () => boolean
}

/** The calls of this desk: one at a time is admitted, everybody else hears "busy" and never a ring. */
export interface Calls {
  admit(admits: boolean): void
  invited(invitation: Invitation, prepareMedia: () => PreparedDescription): void
  find(callId: string): IncomingCall | undefined
  each(act: (call: IncomingCall) => void): void
  /** The wire fell: nothing that was asked over it is answered any more. */
  wireLost(): void
  /** The line is back on a new wire: says the goodbyes that are owed and refreshes what lives. */
  reconnected(): void
}

export function createCalls(parts: CallsParts): Calls {
  const { say, sound } = parts
  const live = new Map<string, IncomingCall>()
  const goodbyes: (() => void)[] = []
  let admits = false

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
      const call = takeCall(invitation, {
        callId,
        say,
        media: prepareMedia(),
        lineIsOpen: parts.lineIsOpen,
        sound,
        owe: (goodbye) => goodbyes.push(goodbye),
        gone: () => live.delete(callId),
      })
      live.set(callId, call)
      say({ type: 'sip.invited', callId, caller })
    },
    find: (callId) => live.get(callId),
    each: (act) => {
      for (const call of [...live.values()]) act(call)
    },
    wireLost: () => {
      for (const call of live.values()) call.wireLost()
    },
    reconnected: () => {
      for (const goodbye of goodbyes.splice(0)) goodbye()
      for (const call of live.values()) call.reconnected()
    },
  }
}
