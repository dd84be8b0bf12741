import { z } from 'zod'
import { agentState } from './agentState.ts'
import { instant } from './instant.ts'
import { callerClock } from './presence.ts'
import { clientId, uin } from './uin.ts'

export const severity = z.enum(['normal', 'warning', 'alarm'])
export type Severity = z.infer<typeof severity>

/** One operator now. Clocks are not streamed: count from `since` and `hold.startedAt`, corrected by `serverTime`. */
export const agentLive = z.object({
  agentId: z.string(),
  name: z.string(),
  teamId: z.string().nullable(),
  state: agentState,
  /** Why, of a break whose reason was told; an older service does not tell it. */
  reason: z.string().nullable().default(null),
  since: instant,
  callId: clientId.nullable(),
  ticketUin: uin.nullable(),
  holdCount: z.int(),
  /** Finished holds of this call. */
  holdMsBefore: z.number(),
  severity,
  lastSeenAt: instant,
  /** Step of the script the operator stands on. */
  step: z.string().nullable(),
  hold: z.object({ promisedSeconds: z.number().nullable(), startedAt: instant, warned: z.boolean() }).nullable(),
  /** As last told, at `lastSeenAt`. */
  callerClock: callerClock.nullable(),
})
export type AgentLive = z.infer<typeof agentLive>

/** One queue now, known only where a PBX feeds ASUO. */
export const queueLive = z.object({
  queueId: z.string(),
  name: z.string(),
  waiting: z.int(),
  longestWaitSince: instant.nullable(),
  callers: z.array(z.object({ pbxUniqueId: z.string(), since: instant, number: z.string().nullable() })),
  severity,
})
export type QueueLive = z.infer<typeof queueLive>

/** One per cause: a warning becomes an alarm under the same id. `value` is in seconds, or a count for `…_count`, `…_length` and `outbox_damaged`. */
export const alert = z.object({
  id: z.uuid(),
  kind: z.enum([
    'hold_long',
    'hold_total',
    'hold_count',
    'wait_long',
    'queue_length',
    'wrap_up_long',
    'service_level',
    'abandon_rate',
    'panel_silent',
    'outbox_damaged',
  ]),
  severity: z.enum(['warning', 'alarm']),
  state: z.enum(['open', 'acknowledged', 'resolved']),
  agentId: z.string().nullable(),
  queueId: z.string().nullable(),
  callId: clientId.nullable(),
  value: z.number(),
  openedAt: instant,
  acknowledgedById: z.string().nullable(),
  resolvedAt: instant.nullable(),
})
export type Alert = z.infer<typeof alert>

/** Everything on the board at `serverTime`; deltas of the stream go on from `sequence`. `alerts` are those not resolved. */
export const monitoringSnapshot = z.object({
  serverTime: instant,
  sequence: z.int(),
  agents: z.array(agentLive),
  queues: z.array(queueLive),
  alerts: z.array(alert),
})
export type MonitoringSnapshot = z.infer<typeof monitoringSnapshot>

/** What the stream sends after its snapshot; the SSE `event` is the key, `data` the whole object. */
export const streamEvents = { snapshot: monitoringSnapshot, agent: agentLive, queue: queueLive, alert, expired: z.object({}) } as const
export type StreamEventName = keyof typeof streamEvents
