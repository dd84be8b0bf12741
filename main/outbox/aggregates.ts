/** Names of the queues inside the outbox: order holds inside one, never between two. */
const ticketPrefix = 'ticket:'
export const ticketAggregate = (externalIdOrUin: string): string => ticketPrefix + externalIdOrUin
export const ticketOfAggregate = (aggregate: string): string => aggregate.slice(ticketPrefix.length)
export const callAggregate = (callId: string): string => `call:${callId}`
/** What an operator reports outside any call. */
export const agentAggregate = (agentId: string): string => `agent:${agentId}`
