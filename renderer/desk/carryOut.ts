import { v5 as nameBasedUuid } from 'uuid'
import type { PanelBridge } from '#core/bridge/panelBridge'
import type { ClerkEvent, ClerkOrder } from '#core/desk/clerkOrder'
import { type Outcome, success } from '#core/faults/outcome'
import type { RegisterOrder } from '#core/regulation/scriptOrder'
import { orderActs } from '#core/tickets/orderActs'
import { type StandingCall, ticketDraft } from '#core/tickets/ticketDraft'

type CarryOut = Extract<ClerkOrder, { type: 'clerk.carryOut' }>

/**
 * The name of an act for life: made of the call, the order's place in it and the act's own content, so that a page that comes
 * back after a crash repeats the same act and does not do another.
 */
export const actIdOf = (callId: string, nth: number, act: unknown): string => nameBasedUuid(`${nth}:${JSON.stringify(act)}`, callId)

const registration = async (
  bridge: PanelBridge,
  tell: (event: ClerkEvent) => void,
  order: RegisterOrder,
  call: StandingCall,
  now: number,
): Promise<Outcome<unknown>> => {
  const { externalId } = order
  const outcome = await bridge.request('tickets.register', ticketDraft(order, call, now))
  if (!outcome.ok) {
    tell({ type: 'clerk.failed', task: 'register', fault: outcome.fault })
    tell({ type: 'ticket.notSaved' })
    return success(null)
  }
  const { uin, provisionalNumber } = outcome.value
  tell({ type: 'ticket.committed', externalId })
  if (provisionalNumber !== null) tell({ type: 'ticket.provisionalGiven', externalId, provisionalNumber })
  if (uin !== null) tell({ type: 'ticket.uinArrived', externalId, uin })
  return outcome
}

/**
 * One order of the script through the bridge, made of the order alone: what was typed after it is not in it. A registration that fails goes back to the operator, who sees his form again;
 * acts are repeated until the local disk has them.
 */
export const carryOut = async (
  bridge: PanelBridge,
  tell: (event: ClerkEvent) => void,
  carried: CarryOut,
  now: () => number,
): Promise<Outcome<unknown>> => {
  const { order, call } = carried
  if (order.type === 'order.register') return order.notSaved ? success(null) : registration(bridge, tell, order, call, now())
  for (const act of orderActs(order, call)) {
    if (!('ref' in order)) continue
    const outcome = await bridge.request('tickets.act', { actId: actIdOf(call.callId, order.nth, act), ref: order.ref, act })
    if (!outcome.ok) return outcome
  }
  return success(null)
}
