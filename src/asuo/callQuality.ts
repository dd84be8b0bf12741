import { z } from 'zod'
import { qualityCauses } from '../telephony/quality/judgeQuality.ts'
import { instant } from './instant.ts'

/**
 * How the connection between the desk and the PBX carried a call: its worst moment as a mean opinion score (ITU-T G.107, 1 … 4.5),
 * what spoiled it then (null: nothing did), and for how many seconds it was weak and poor.
 */
export const callQuality = z.object({
  worstMos: z.number().min(1).max(4.5),
  worstAt: instant,
  cause: z.enum(qualityCauses).nullable(),
  weakSeconds: z.number().nonnegative(),
  poorSeconds: z.number().nonnegative(),
})
export type CallQuality = z.infer<typeof callQuality>
