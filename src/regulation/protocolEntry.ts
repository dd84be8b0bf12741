import { z } from 'zod'
import { clauseNumber, verdict } from './clause.ts'

/** One line of the protocol: the verdict and the facts that decided it (times in s, values, ticks). */
export const protocolEntry = z.object({
  clause: clauseNumber,
  verdict,
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

/** The protocol of one call; the facts' words are in `renderer/text/`, keyed by name. */
export const protocol = z.object({ callId: z.uuid(), entries: z.array(protocolEntry) })

export type ProtocolEntry = z.infer<typeof protocolEntry>
export type Protocol = z.infer<typeof protocol>
