import { z } from 'zod'
import { instant } from './instant.ts'

export const health = z.object({
  status: z.enum(['ok', 'degraded']),
  storage: z.enum(['embedded', 'postgresql']),
  version: z.string(),
  /** Of this database, for its life and that of its backups; an older service does not tell it. */
  instance: z.uuid().nullable().default(null),
  /** New with each start of the service: a desk that sees another one asks whether its deliveries still stand. */
  epoch: z.uuid().nullable().default(null),
})
export type Health = z.infer<typeof health>

/** ASUO's clock, for a desk to estimate its own skew. */
export const serverTime = z.object({ now: instant })
