import { z } from 'zod'
import { ticketStatus } from './ticketStatus.ts'
import { clientId } from './uin.ts'

/** Escalation and refusal are acts of their own and not in this list. */
export const transitionName = z.enum([
  'start',
  'wait_caller',
  'resume',
  'resolve',
  'confirm_resolution',
  'dispute_resolution',
  'close_unconfirmed',
  'return_from_line',
])
export type TransitionName = z.infer<typeof transitionName>

/** `resolve` needs `resolutionText`, `confirm_resolution` needs `confirmedVia`. */
export const transitionRequest = z.object({
  transition: transitionName,
  comment: z.string().max(20_000).optional(),
  resolutionText: z.string().min(1).max(20_000).optional(),
  confirmedVia: z.enum(['call', 'email', 'silence']).optional(),
  callId: clientId.optional(),
})
export type TransitionRequest = z.infer<typeof transitionRequest>

/** What this agent may do with this ticket now; `requires` names fields of the request. */
export const transitionInfo = z.object({
  name: transitionName,
  to: ticketStatus,
  requires: z.array(z.enum(['resolutionText', 'comment', 'confirmedVia'])),
})
export const transitionInfos = z.array(transitionInfo)
export type TransitionInfo = z.infer<typeof transitionInfo>
