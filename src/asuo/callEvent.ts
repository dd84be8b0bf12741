import { z } from 'zod'
import { presenceState } from './agentState.ts'
import { callQuality } from './callQuality.ts'
import { clockReading } from './clockReading.ts'
import { instant } from './instant.ts'
import { problem } from './problem.ts'
import { clientId, ticketRef } from './uin.ts'

/**
 * `monotonicMs` is of the sender's clock that `bootId` names: durations come from it. `clientAt` is a hint.
 * `pbxUniqueId` is Asterisk's Linkedid. `ticketRef` on any event binds the call to the ticket.
 */
const shared = {
  callId: clientId.nullable(),
  clientAt: instant,
  monotonicMs: clockReading,
  bootId: z.uuid(),
  pbxUniqueId: z.string().max(200).optional(),
  ticketRef: ticketRef.optional(),
  training: z.boolean(),
}

const empty = z.object({})
const seconds = z.number().nonnegative()

/** What each type of event carries (settled.md 14). */
export const panelEventData = {
  ringing: z.object({
    number: z.string().max(64).optional(),
    queueName: z.string().max(200).optional(),
    queueWaitMs: clockReading.nonnegative().nullable().optional(),
  }),
  /** Of a call that was dialled here no `ringing` is told: it was offered to nobody. A second one in a call is a call-back. */
  answered: z.object({ direction: z.enum(['incoming', 'outgoing']).optional(), number: z.string().max(64).optional() }),
  missed: z.object({ reason: z.string().max(200) }),
  held: z.object({ promisedSeconds: seconds.nullable(), warned: z.boolean() }),
  resumed: empty,
  transferred: z.object({ kind: z.enum(['blind', 'attended']), target: z.string().max(200), outcome: z.string().max(200) }),
  script_step: z.object({ step: z.string().max(64), clause: z.string().max(8).optional(), answer: z.string().max(200).optional() }),
  ended: z.object({ by: z.enum(['caller', 'operator', 'line']), cause: z.string().max(64), quality: callQuality.optional() }),
  wrap_up_started: empty,
  wrap_up_ended: empty,
  agent_state: z.object({ state: presenceState, reason: z.string().max(200).optional() }),
} as const

const pbxEventData = { queued: z.object({ queueId: z.string().max(64), position: z.int() }), abandoned: empty } as const

const row = <T extends string, D extends z.ZodType, S extends z.ZodRawShape>(type: T, data: D, shape: S) =>
  z.object({ ...shape, type: z.literal(type), data })

/** What the page tells its desk. The desk adds `eventId`, `seq` and `source`. */
export const callEventInput = z.discriminatedUnion('type', [
  row('ringing', panelEventData.ringing, shared),
  row('answered', panelEventData.answered, shared),
  row('missed', panelEventData.missed, shared),
  row('held', panelEventData.held, shared),
  row('resumed', panelEventData.resumed, shared),
  row('transferred', panelEventData.transferred, shared),
  row('script_step', panelEventData.script_step, shared),
  row('ended', panelEventData.ended, shared),
  row('wrap_up_started', panelEventData.wrap_up_started, shared),
  row('wrap_up_ended', panelEventData.wrap_up_ended, shared),
  row('agent_state', panelEventData.agent_state, shared),
])
export type CallEventInput = z.infer<typeof callEventInput>

/** `seq` rises per (source, callId or pbxUniqueId) and orders the call; the order of arrival does not matter. */
const sent = {
  ...shared,
  eventId: clientId,
  source: z.enum(['panel', 'pbx']),
  seq: z.int().min(0),
  /** Left out by a panel: its account is the agent. Only a `service` account may name another. */
  agentId: z.string().nullable().optional(),
  queueId: z.string().max(64).nullable().optional(),
}

/** One call event as it reaches ASUO; idempotent by `eventId`. */
export const callEvent = z.discriminatedUnion('type', [
  row('queued', pbxEventData.queued, sent),
  row('abandoned', pbxEventData.abandoned, sent),
  row('ringing', panelEventData.ringing, sent),
  row('answered', panelEventData.answered, sent),
  row('missed', panelEventData.missed, sent),
  row('held', panelEventData.held, sent),
  row('resumed', panelEventData.resumed, sent),
  row('transferred', panelEventData.transferred, sent),
  row('script_step', panelEventData.script_step, sent),
  row('ended', panelEventData.ended, sent),
  row('wrap_up_started', panelEventData.wrap_up_started, sent),
  row('wrap_up_ended', panelEventData.wrap_up_ended, sent),
  row('agent_state', panelEventData.agent_state, sent),
])
export type CallEvent = z.infer<typeof callEvent>
export type CallEventType = CallEvent['type']

const envelope = { sentAt: instant, bootId: z.uuid().optional(), sentMonotonicMs: clockReading.optional() }

/** `sentMonotonicMs` is of the clock `bootId`: events of the same clock are placed on ASUO's time line by it. */
export const callEventBatch = z.object({ ...envelope, events: z.array(callEvent).min(1).max(500) })
export type CallEventBatch = z.infer<typeof callEventBatch>

/** The same with its items unjudged: one bad item never refuses the batch. */
export const callEventEnvelope = z.object({ ...envelope, events: z.array(z.unknown()).min(1).max(500) })

/** `eventId` is null where the item had none that could be read. Only `rejected` items have a `problem`. */
export const callEventBatchResult = z.object({
  serverTime: instant,
  /** The sender's wall clock minus ASUO's; network time is in it. */
  skewMs: z.number(),
  results: z.array(
    z.object({
      eventId: z.string().nullable(),
      outcome: z.enum(['accepted', 'duplicate', 'rejected']),
      problem: problem.optional(),
    }),
  ),
})
export type CallEventBatchResult = z.infer<typeof callEventBatchResult>
