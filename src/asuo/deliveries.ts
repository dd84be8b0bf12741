import { z } from 'zod'
import { clientId, uin } from './uin.ts'

/** What a desk has an answer for: keys of its requests and ids of its call events; for a registration the number that was told. */
export const deliveries = z.object({
  deliveries: z
    .array(z.object({ key: clientId, ticket: z.object({ externalId: clientId, uin }).optional() }))
    .min(1)
    .max(500),
})
export type Deliveries = z.infer<typeof deliveries>

/** Those that a restored database does not know: they are to be sent again, under their old keys. */
export const missingDeliveries = z.object({ missing: z.array(clientId) })
