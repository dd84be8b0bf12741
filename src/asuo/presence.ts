import { z } from 'zod'
import { presenceState } from './agentState.ts'
import { clockReading } from './clockReading.ts'
import { clientId, ticketRef } from './uin.ts'

const ms = clockReading.nonnegative()

/** The three sums of clause 1.8, in ms; null where the PBX did not tell the queue. */
export const callerClock = z.object({ queueWaitMs: ms.nullable(), holdMs: ms, silenceMs: ms })
export type CallerClock = z.infer<typeof callerClock>

/** How a desk stands now: told every 10 s on line and at each change, never stored. `…MonotonicMs` are of the clock `bootId`. */
export const presence = z.object({
  bootId: z.uuid(),
  sentMonotonicMs: clockReading,
  state: presenceState,
  /** Why, where a break is told with its reason. */
  reason: z.string().max(200).nullable().optional(),
  callId: clientId.nullable().optional(),
  ticketRef: ticketRef.nullable().optional(),
  step: z.string().max(64).nullable().optional(),
  hold: z
    .object({ promisedSeconds: z.number().nonnegative().nullable(), startedMonotonicMs: clockReading, warned: z.boolean() })
    .nullable()
    .optional(),
  callerClock: callerClock.nullable().optional(),
  /** The desk found its outbox damaged when it started: the lead is told for as long as it runs. */
  outboxDamaged: z.boolean().optional(),
  /** The desk stands on the training line: it is shown in the practice space. */
  training: z.boolean().optional(),
})
export type Presence = z.infer<typeof presence>
