import { z } from 'zod'
import { innAbsentReason } from '../asuo/inn.ts'
import { refusal } from '../asuo/refusal.ts'

/*
 * What an order says, as it was typed when the order was given. Whatever is typed later is another order's business: the same
 * order said again after a reload is then the same act. ASUO's own limits are watched over where the order goes out.
 */

/** A registration without what the call itself tells. Absent means not known; `phone` is E.164, null where none was typed. */
export const ticketContent = z.object({
  inn: z.string().optional(),
  innAbsentReason: innAbsentReason.optional(),
  organisationName: z.string().optional(),
  category: z.string().optional(),
  subject: z.string(),
  description: z.string(),
  callerName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  follows: z.string().nullable(),
})
export type TicketContent = z.infer<typeof ticketContent>

export const escalationContent = z.object({
  callerEmail: z.string(),
  information: z.object({
    whatHappened: z.string(),
    whereInSystem: z.string(),
    stepsTaken: z.string(),
    procurementNumber: z.string().optional(),
    errorText: z.string().optional(),
  }),
})
export type EscalationContent = z.infer<typeof escalationContent>

export const refusalContent = z.object({ reasonCode: refusal.shape.reasonCode, explanation: z.string(), redirectTo: z.string() })
export type RefusalContent = z.infer<typeof refusalContent>
