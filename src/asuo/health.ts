import { z } from 'zod'
import { instant } from './instant.ts'

export const health = z.object({
  status: z.enum(['ok', 'degraded']),
  storage: z.enum(['embedded', 'postgresql']),
  version: z.string(),
})
export type Health = z.infer<typeof health>

/** ASUO's clock, for a desk to estimate its own skew. */
export const serverTime = z.object({ now: instant })
