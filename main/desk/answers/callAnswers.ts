import type { Answers } from '#core/bridge/requests'
import type { OpenCall } from '#core/desk/openCall'
import { success } from '#core/faults/outcome'
import { closeCall } from '../../calls/closeCall.ts'
import { keepCall } from '../../calls/keepCall.ts'
import { remarkOnProtocol } from '../../calls/remarkOnProtocol.ts'
import { reportCall } from '../../calls/reportCall.ts'
import { numberOf } from '../../outbox/deskTickets.ts'
import { spaceOf } from '../author.ts'
import type { Workplace } from '../workplace.ts'
import { asAuthor } from './ticketAnswers.ts'

/** A UIN may have come while no page was there to hear of it: it is told again to the one that takes the call up. */
const tellNumberAgain = (place: Workplace, call: OpenCall): void => {
  const externalId = call.facts.ticket?.externalId
  const ticket = externalId ? place.outbox.tickets.find(externalId) : null
  if (ticket?.uin) setImmediate(() => place.notices.tell('ticket.numbered', numberOf(ticket)))
}

export const callAnswers = (
  place: Workplace,
): Pick<Answers, 'call.keep' | 'call.recall' | 'call.close' | 'call.read' | 'call.remark' | 'call.report'> => ({
  'call.keep': async (call) => keepCall(place.outbox, call),
  'call.recall': async () => {
    const agent = place.signIn.agent()
    const call = agent ? place.outbox.calls.recall(agent.id) : null
    if (agent) place.outbox.write(() => place.outbox.past.settleUnfinished(agent.id, call?.callId ?? null))
    if (call) tellNumberAgain(place, call)
    return success(call)
  },
  'call.close': async ({ protocol }) => asAuthor(place, (author) => closeCall(place.outbox, author, protocol)),
  'call.read': ({ callId }) => place.client.ask('getCall', { params: { callId }, query: spaceOf(place.author()?.training ?? false) }),
  'call.remark': async (remark) => asAuthor(place, (author) => remarkOnProtocol(place.outbox, author, remark)),
  'call.report': async (event) => asAuthor(place, (author) => reportCall(place, author, event)),
})
