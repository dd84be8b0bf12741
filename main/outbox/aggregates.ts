/** Names of the queues inside the outbox: order holds inside one, never between two. */
export const ticketAggregate = (externalIdOrUin: string): string => `ticket:${externalIdOrUin}`
export const callAggregate = (callId: string): string => `call:${callId}`
/** What an operator reports outside any call. */
export const agentAggregate = (agentId: string): string => `agent:${agentId}`
