import { z } from 'zod'
import { caller } from './caller.ts'
import { priority } from './ticketCreate.ts'
import { provisionalNumber } from './uin.ts'

/**
 * JSON merge patch; status changes go through transitions. `If-Match` is required unless only `caller` and
 * `provisionalNumber` are given.
 */
export const ticketPatch = z
  .strictObject({
    subject: z.string().trim().min(3).max(300).optional(),
    description: z.string().trim().min(1).max(20_000).optional(),
    category: z.string().max(100).nullable().optional(),
    priority: priority.optional(),
    assigneeId: z.string().nullable().optional(),
    /** Each field given wins, so a caller's e-mail can wait off line. */
    caller: caller.optional(),
    /**
     * Set once; another value later is 409 `external-id-reuse`. The panel learns only after 4 s without an answer that it
     * must tell a number, and by then the create may be in flight with a fingerprint that must not change.
     */
    provisionalNumber: provisionalNumber.optional(),
  })
  .meta({ minProperties: 1 })
  .refine((patch) => Object.keys(patch).length > 0, { error: 'At least one field is needed' })
export type TicketPatch = z.infer<typeof ticketPatch>

/** The fields that change without `If-Match`. */
export const unguardedFields: readonly (keyof TicketPatch)[] = ['caller', 'provisionalNumber']
