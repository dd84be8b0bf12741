import { z } from 'zod'

/**
 * How a call came out. `answered` and `transferred` were talked; the rest were not. `cancelled`: whoever dialled gave up, or the queue took the ring elsewhere (the PBX tells the two apart by nothing).
 * `turnedAway`: the desk was busy with another call. `unfinished` stands while the call rings or is dialled.
 */
export const pastOutcome = z.enum([
  'answered',
  'transferred',
  'cancelled',
  'answeredElsewhere',
  'noAnswer',
  'rejected',
  'turnedAway',
  'busy',
  'noSuchNumber',
  'congested',
  'declined',
  'unavailable',
  'refused',
  'mediaFailed',
  'lineLost',
  'unfinished',
])
export type PastOutcome = z.infer<typeof pastOutcome>

/** One row of «Вызовы». `id` is the call's id, or made of the moment where the telephone gave none. `at` is epoch ms; durations are ms. */
export const pastCall = z.object({
  id: z.string().min(1).max(200),
  agentId: z.string().min(1).max(64),
  direction: z.enum(['incoming', 'outgoing']),
  at: z.int(),
  number: z.string().max(200),
  name: z.string().max(400).nullable(),
  outcome: pastOutcome,
  /** How often the same caller was turned away in one go. */
  times: z.int().min(1),
  talkMs: z.number().nonnegative(),
  holdMs: z.number().nonnegative(),
  /** A UIN or `ext:<uuid>`, where the call was bound to a ticket. */
  ticketRef: z.string().max(64).nullable(),
  training: z.boolean(),
})
export type PastCall = z.infer<typeof pastCall>

/** The same row as it is read: `ticketNumber` is the UIN, or the provisional number while there is none. */
export type ListedCall = PastCall & { readonly ticketNumber: string | null }

/** `total` counts the rows of this filter, of which `calls` are the newest; `unseen` the missed ones nobody has looked at yet. */
export interface CallHistory {
  readonly calls: readonly ListedCall[]
  readonly total: number
  readonly unseen: number
}

const missedOutcomes: ReadonlySet<PastOutcome> = new Set(['cancelled', 'noAnswer', 'turnedAway', 'refused', 'mediaFailed', 'lineLost'])

/** A caller who reached nobody here and whom nobody else is known to have answered. Rejecting is the operator's own word. */
export const isMissed = ({ direction, outcome }: Pick<PastCall, 'direction' | 'outcome'>): boolean =>
  direction === 'incoming' && missedOutcomes.has(outcome)

const sameTurningMs = 10 * 60_000

/** A queue offers the same caller again and again while the desk is busy: that is one row, counted. Null where it is another one. */
export const turnedAwayAgain = (before: PastCall, again: PastCall): PastCall | null =>
  before.outcome === 'turnedAway' &&
  again.outcome === 'turnedAway' &&
  again.number !== '' &&
  before.number === again.number &&
  again.at > before.at &&
  again.at - before.at <= sameTurningMs
    ? { ...before, at: again.at, times: before.times + 1 }
    : null

/** What is left of a call that the panel did not see to its end: nobody knows more. */
export const leftUnfinished = (call: PastCall): PastCall => ({ ...call, outcome: 'lineLost' })
