import { z } from 'zod'
import { protocol } from '../regulation/protocolEntry.ts'
import { callEvent } from './callEvent.ts'
import { instant } from './instant.ts'
import { protocolRemark } from './protocolRemark.ts'
import { clientId, uin } from './uin.ts'

export const callState = z.enum(['queued', 'ringing', 'talking', 'hold', 'wrap_up', 'ended', 'abandoned'])
export type CallState = z.infer<typeof callState>

/**
 * A call recomputed from its events, all durations in ms. `waitMs` is the queue and null without a PBX feed; `ringMs` runs
 * from ringing to the answer; `talkMs` is without holds.
 */
export const call = z.object({
  callId: clientId,
  state: callState,
  agentId: z.string().nullable(),
  queueId: z.string().nullable(),
  inn: z.string().nullable(),
  /** The last ticket the call was bound to. */
  ticketUin: uin.nullable(),
  training: z.boolean(),
  startedAt: instant,
  waitMs: z.number().nullable(),
  ringMs: z.number().nullable(),
  talkMs: z.number(),
  holdMs: z.number(),
  holdCount: z.int(),
  longestHoldMs: z.number(),
  wrapUpMs: z.number(),
  events: z.array(callEvent),
  /** Null until the desk sent it. */
  protocol: protocol.nullable(),
  /** What its operator and leads said of the protocol, oldest first; an older service tells none. */
  remarks: z.array(protocolRemark).default([]),
})
export type Call = z.infer<typeof call>
