import { z } from 'zod'
import { inn } from './inn.ts'
import { instant } from './instant.ts'

/** What a desk may say of an organisation; its INN stands in the address. */
export const organisationInput = z.object({
  name: z.string().min(1).max(500),
  kpp: z
    .string()
    .regex(/^\d{9}$/)
    .nullable()
    .optional(),
  kind: z.enum(['customer', 'supplier', 'authority', 'other']).optional(),
})

/** Each space has its own organisations and counters. `name` is null where only the INN is known yet (settled.md 8). */
export const organisation = organisationInput.extend({
  name: z.string().max(500).nullable(),
  inn,
  openTickets: z.int().optional(),
  totalTickets: z.int().optional(),
  createdAt: instant,
})

export const organisationPage = z.object({ items: z.array(organisation), nextCursor: z.string().nullable().optional() })

export type OrganisationInput = z.infer<typeof organisationInput>
export type Organisation = z.infer<typeof organisation>
export type OrganisationPage = z.infer<typeof organisationPage>
