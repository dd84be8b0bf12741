import type { Insertable, Selectable } from 'kysely'
import { v5 } from 'uuid'
import type { Space } from '#core/asuo/agent'
import { type CallEvent, callEvent } from '#core/asuo/callEvent'
import type { Tables } from '../storage/tables.ts'

/** A call that only the PBX knows has this id: the same one for every event of the Linkedid. */
export const pbxCallId = (linkedId: string): string => v5(`urn:asuo:linkedid:${linkedId}`, v5.URL)

export interface JudgedEvent {
  readonly event: CallEvent
  readonly agentId: string | null
  readonly space: Space
  readonly placedMs: number
}

export const callIdOf = ({ callId, pbxUniqueId }: CallEvent): string | null =>
  callId ?? (pbxUniqueId === undefined ? null : pbxCallId(pbxUniqueId))

export const rowOf = ({ event, agentId, space, placedMs }: JudgedEvent, received: Date): Insertable<Tables['call_events']> => ({
  event_id: event.eventId,
  call_id: callIdOf(event),
  pbx_unique_id: event.pbxUniqueId ?? null,
  agent_id: agentId,
  queue_id: event.queueId ?? null,
  type: event.type,
  source: event.source,
  seq: event.seq,
  client_at: event.clientAt,
  monotonic_ms: event.monotonicMs,
  boot_id: event.bootId,
  ticket_ref: event.ticketRef ?? null,
  data: JSON.stringify(event.data),
  space,
  placed_at: new Date(placedMs),
  received_at: received,
})

/** What was stored passed the same schema when it came; parsing it again keeps its type honest. */
export const eventOf = (row: Selectable<Tables['call_events']>): CallEvent =>
  callEvent.parse({
    eventId: row.event_id,
    callId: row.call_id,
    agentId: row.agent_id,
    queueId: row.queue_id,
    type: row.type,
    source: row.source,
    seq: row.seq,
    clientAt: row.client_at,
    monotonicMs: row.monotonic_ms,
    bootId: row.boot_id,
    ...(row.pbx_unique_id === null ? {} : { pbxUniqueId: row.pbx_unique_id }),
    ...(row.ticket_ref === null ? {} : { ticketRef: row.ticket_ref }),
    training: row.space === 'practice',
    data: row.data,
  })
