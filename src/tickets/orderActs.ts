import type { TicketAct } from '../bridge/ticketAct.ts'
import type { ScriptOrder } from '../regulation/scriptOrder.ts'
import { inParts, shorten } from './shorten.ts'
import type { StandingCall } from './ticketDraft.ts'

const longestRecord = 20_000

/**
 * The acts on a ticket that an order of the script means, in their order; made of the order alone, so that they are the same
 * whenever it is said. A registration is no act, and a continued ticket needs none: the call's own events bind it.
 */
export const orderActs = (order: ScriptOrder, { callId, caller }: StandingCall): readonly TicketAct[] => {
  switch (order.type) {
    case 'order.register':
    case 'order.continue':
      return []
    case 'order.resolve':
      return [{ act: 'transition', transition: { transition: 'resolve', resolutionText: shorten(order.text, 20_000), callId } }]
    case 'order.confirmResolution':
      return [{ act: 'transition', transition: { transition: 'confirm_resolution', confirmedVia: 'call', callId } }]
    case 'order.disputeResolution':
      return [{ act: 'transition', transition: { transition: 'dispute_resolution', callId } }]
    case 'order.escalate':
      return [{ act: 'escalate', escalation: { targetLine: 2, ...order.content } }]
    case 'order.refuse':
      return [{ act: 'refuse', refusal: order.content }]
    case 'order.tellEmail':
      return [{ act: 'caller', caller: { email: order.email } }]
    case 'order.summarise':
      return inParts(`Звонок с номера ${caller.number}\n${order.content}`, longestRecord).map((body) => ({
        act: 'message',
        message: { kind: 'call_summary', body, callId },
      }))
  }
}
