import type { TicketAct } from '../bridge/requests.ts'
import type { OpenCall } from '../desk/openCall.ts'
import { emailOf } from '../regulation/completeness.ts'
import type { ScriptFacts } from '../regulation/facts.ts'
import type { ScriptOrder } from '../regulation/scriptOrder.ts'
import { callSummary } from './callSummary.ts'
import { shorten } from './shorten.ts'

const trimmed = (facts: ScriptFacts, field: keyof ScriptFacts['texts'], longest: number): string =>
  shorten(facts.texts[field].trim(), longest)

const escalationAct = (facts: ScriptFacts): TicketAct => {
  const procurementNumber = trimmed(facts, 'procurementNumber', 200)
  const errorText = trimmed(facts, 'errorText', 20_000)
  return {
    act: 'escalate',
    escalation: {
      targetLine: 2,
      callerEmail: emailOf(facts) ?? '',
      information: {
        whatHappened: trimmed(facts, 'whatHappened', 20_000),
        whereInSystem: trimmed(facts, 'whereInSystem', 2_000),
        stepsTaken: trimmed(facts, 'stepsTaken', 20_000),
        ...(procurementNumber ? { procurementNumber } : {}),
        ...(errorText ? { errorText } : {}),
      },
    },
  }
}

/**
 * The acts on a ticket that an order of the script means, in their order. A registration is no act, and a continued ticket
 * needs none: the call's own events bind it.
 */
export const orderActs = (order: ScriptOrder, { callId, caller, facts }: OpenCall): readonly TicketAct[] => {
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
      return [escalationAct(facts)]
    case 'order.refuse':
      return [
        {
          act: 'refuse',
          refusal: {
            reasonCode: facts.refusalReason ?? 'other',
            explanation: trimmed(facts, 'refusalExplanation', 4_000),
            redirectTo: trimmed(facts, 'redirectTo', 500),
          },
        },
      ]
    case 'order.tellEmail':
      return [{ act: 'caller', caller: { email: order.email } }]
    case 'order.summarise':
      return callSummary({ caller, facts }).map((body) => ({ act: 'message', message: { kind: 'call_summary', body, callId } }))
  }
}
