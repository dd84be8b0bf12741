import { z } from 'zod'

/** What an account may do; see settled.md 9 and 10. `service` is a machine: mail gateway, PBX connector. */
export const role = z.enum(['operator', 'trainee', 'lead', 'service'])
export type Role = z.infer<typeof role>

/** Two worlds with their own tickets, counters, search, feeds and metrics. */
export const space = z.enum(['real', 'practice'])
export type Space = z.infer<typeof space>

/** A signed-in account as ASUO knows it. `space` is where it works unless a request says otherwise. */
export const agent = z.object({
  id: z.string().min(1),
  login: z.string().optional(),
  name: z.string(),
  role,
  teamId: z.string().nullable(),
  extension: z.string().nullable(),
  /** Station code of provisional numbers where ASUO assigns one. */
  station: z
    .string()
    .regex(/^[A-Z]{2,8}$/)
    .optional(),
  space: space.optional(),
})
export type Agent = z.infer<typeof agent>
