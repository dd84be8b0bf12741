import type { CallEventInput } from '../asuo/callEvent.ts'
import type { ChronicleEntry } from '../regulation/chronicle.ts'
import { stepClause } from '../regulation/stepClause.ts'
import type { OpenCall } from './openCall.ts'

type Told<E = CallEventInput> = E extends CallEventInput ? Pick<E, 'type' | 'data'> : never

const isDialled = ({ direction, leg }: OpenCall): boolean => direction === 'outgoing' || leg !== null
const dialledNumber = ({ leg, caller }: OpenCall): string => leg?.number ?? caller.number

/** What a lead is told of one entry of the chronicle; null where it concerns only the protocol. The end is told apart, with its cause. */
export const tellingOf = (entry: ChronicleEntry, call: OpenCall): Told | null => {
  switch (entry.what) {
    case 'rang': {
      const { number, queueName, queueWaitMs } = call.caller
      return { type: 'ringing', data: { number: number.slice(0, 64), queueWaitMs, ...(queueName === null ? {} : { queueName }) } }
    }
    case 'answered':
      return { type: 'answered', data: isDialled(call) ? { direction: 'outgoing', number: dialledNumber(call).slice(0, 64) } : {} }
    case 'held':
      return { type: 'held', data: { promisedSeconds: entry.promisedSeconds, warned: entry.warned } }
    case 'resumed':
      return { type: 'resumed', data: {} }
    case 'transferred':
      return { type: 'transferred', data: { kind: entry.kind, target: entry.target.slice(0, 200), outcome: entry.outcome } }
    case 'stepEntered': {
      const clause = stepClause[entry.step]
      return { type: 'script_step', data: { step: entry.step, ...(clause === null ? {} : { clause }) } }
    }
    case 'wrappedUp':
      return { type: 'wrap_up_ended', data: {} }
    default:
      return null
  }
}

/** One call event of this page's clock. The ticket goes along from the moment the call is bound to it. */
export const callReport = (
  told: Told,
  call: OpenCall,
  stamp: { readonly at: number; readonly monotonicMs: number; readonly bootId: string },
): CallEventInput => {
  const ticketRef = call.facts.ticket?.saved ? call.facts.ticket.ref : undefined
  return {
    ...told,
    callId: call.callId,
    clientAt: new Date(stamp.at).toISOString(),
    monotonicMs: stamp.monotonicMs,
    bootId: stamp.bootId,
    training: call.training,
    ...(call.caller.pbxUniqueId === null ? {} : { pbxUniqueId: call.caller.pbxUniqueId }),
    ...(ticketRef === undefined ? {} : { ticketRef }),
  } as CallEventInput
}
