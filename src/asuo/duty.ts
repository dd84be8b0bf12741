import { z } from 'zod'
import { instant } from './instant.ts'
import { clientId, ticketRef, uin } from './uin.ts'

/** What was promised to a caller and is still owed: his permanent number, the answer, the question whether it is solved. */
export const dutyKind = z.enum(['tellUin', 'sendAnswer', 'askSolved'])
export type DutyKind = z.infer<typeof dutyKind>

/** How a duty ended: done, or no longer needed. One whose caller was not reached stays owed. */
export const dutyOutcome = z.enum(['done', 'needless'])
export type DutyOutcome = z.infer<typeof dutyOutcome>

/** A duty as a panel opens it, when its call leaves the desk. `caller.number` is what the telephone showed. */
export const dutyInput = z.object({
  dutyId: clientId,
  kind: dutyKind,
  ticketRef,
  callId: clientId,
  caller: z.object({ number: z.string().max(200), name: z.string().max(200).nullable(), email: z.string().max(254).nullable() }),
  openedAt: instant,
})
export type DutyInput = z.infer<typeof dutyInput>

export const duty = dutyInput.extend({
  uin,
  subject: z.string(),
  /** Whose promise it is. */
  agentId: z.string(),
  discharged: z.object({ outcome: dutyOutcome, by: z.string(), at: instant }).nullable(),
})
export type Duty = z.infer<typeof duty>

/** Oldest first: who waits longest is served first. */
export const dutyList = z.object({ items: z.array(duty) })
