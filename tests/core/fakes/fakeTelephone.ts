import { fromCallback } from 'xstate'
import type { HangUpCause, IncomingCaller, TelephoneCommand, TelephoneEvent } from '#core/telephony/telephone'

export const anna: IncomingCaller = {
  number: '+78125394101',
  name: 'Анна Смирнова',
  queueName: 'Поддержка',
  queueWaitMs: 40_000,
  pbxUniqueId: '1790000000.17',
}

/** A telephone on a good line: does at once what it is told, and remembers it. Callers ring by `rings`. */
export const fakeTelephone = () => {
  const told: TelephoneCommand[] = []
  let say: (event: TelephoneEvent) => void = () => {}
  let admits = false
  let calls = 0
  let isSilent = false
  const answerTo = (command: TelephoneCommand): TelephoneEvent[] => {
    switch (command.type) {
      case 'microphone.open':
        return [{ type: 'microphone.opened', label: 'Гарнитура' }]
      case 'line.connect':
        return [{ type: 'line.opened' }]
      case 'line.register':
        return [{ type: 'line.registered' }]
      case 'line.probe':
        return [{ type: 'line.proven', roundTripMs: 3 }]
      case 'call.answer':
        return [
          { type: 'sip.established', callId: command.callId },
          { type: 'media.flowing', callId: command.callId },
        ]
      case 'call.dial':
        return [{ type: 'sip.progressed', callId: command.callId, kind: 'ringing' }]
      case 'call.hold':
        return [{ type: 'sip.held', callId: command.callId }]
      case 'call.resume':
        return [{ type: 'sip.resumed', callId: command.callId }]
      case 'call.leaveUnanswered':
        return [{ type: 'sip.ended', callId: command.callId, by: 'line', cause: 'noAnswer' }]
      case 'call.reject':
        return [{ type: 'sip.ended', callId: command.callId, by: 'operator', cause: 'rejected' }]
      case 'call.hangUp':
        return [{ type: 'sip.ended', callId: command.callId, by: 'operator', cause: 'normal' }]
      default:
        return []
    }
  }
  const logic = fromCallback<TelephoneCommand>(({ sendBack, receive }) => {
    say = sendBack
    receive((command) => {
      told.push(command)
      if (command.type === 'line.admit') admits = command.admits
      if (!isSilent) for (const event of answerTo(command)) sendBack(event)
    })
  })
  return {
    logic,
    told,
    says: (event: TelephoneEvent) => say(event),
    /** From now on nothing comes of what it is told. */
    fallsSilent: () => {
      isSilent = true
    },
    /** As the real one: turned away with 486 while the desk admits nobody. Gives the id of the call. */
    rings: (caller = anna, handoverId?: string): string => {
      calls += 1
      const callId = `7f1d5c5e-33c1-4a5e-9f0e-${String(calls).padStart(12, '0')}`
      say(admits ? { type: 'sip.invited', callId, caller, handoverId } : { type: 'sip.turnedAway', number: caller.number })
      return callId
    },
    /** Somebody whom we dialled takes the call. */
    answers: (callId: string) => {
      say({ type: 'sip.established', callId })
      say({ type: 'media.flowing', callId })
    },
    /** The attempt to dial, or to ring here, comes to nothing. */
    fails: (callId: string, cause: HangUpCause) => say({ type: 'sip.ended', callId, by: 'line', cause }),
    hangsUp: (callId: string) => say({ type: 'sip.ended', callId, by: 'caller', cause: 'normal' }),
  }
}
export type FakeTelephone = ReturnType<typeof fakeTelephone>
