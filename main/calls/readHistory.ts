import type { CallHistory, ListedCall, PastCall } from '#core/desk/pastCall'
import type { Outbox } from '../outbox/outbox.ts'
import type { HistoryFilter } from '../outbox/pastCalls.ts'

interface Question {
  readonly filter: HistoryFilter
  readonly limit: number
}

/** A ticket made on this desk has got its UIN since, or has it still to get. */
const ticketNumberOf = (outbox: Outbox, ref: string | null): string | null => {
  if (!ref?.startsWith('ext:')) return ref
  const ticket = outbox.tickets.find(ref.slice('ext:'.length))
  return ticket?.uin ?? ticket?.provisionalNumber ?? null
}

/** This operator's calls, the newest first, each with the number its ticket has now. */
export const readHistory = (outbox: Outbox, agentId: string, { filter, limit }: Question): CallHistory => {
  const listed = (call: PastCall): ListedCall => ({ ...call, ticketNumber: ticketNumberOf(outbox, call.ticketRef) })
  return {
    calls: outbox.past.list(agentId, filter, limit).map(listed),
    total: outbox.past.count(agentId, filter),
    unseen: outbox.past.countUnseen(agentId),
  }
}
