import type { TicketCreate } from '../asuo/ticketCreate.ts'
import type { OpenCall } from '../desk/openCall.ts'
import type { RegisterOrder } from '../regulation/scriptOrder.ts'
import { e164Of } from './e164Of.ts'

/** What of a call never changes while it is on the desk. */
export type StandingCall = Pick<OpenCall, 'callId' | 'caller' | 'training'>

/**
 * The registration that an order means, as ASUO takes it; the number to call back is the typed one, else the one that called.
 * `at` is the panel's wall time in epoch ms.
 */
export const ticketDraft = (
  { externalId, content }: Pick<RegisterOrder, 'externalId' | 'content'>,
  { callId, caller, training }: StandingCall,
  at: number,
): TicketCreate => {
  const { callerName, phone, email, follows, ...typed } = content
  return {
    externalId,
    channel: 'phone',
    ...typed,
    caller: { name: callerName, phone: phone ?? e164Of(caller.number), email },
    callId,
    ...(follows === null ? {} : { links: [{ target: follows, type: 'follows' as const }] }),
    clientAt: new Date(at).toISOString(),
    training,
  }
}
