import { z } from 'zod'

/** Why an operator takes no calls while he is on line. `notAnswering` is said by the panel of a desk where calls ring in vain. */
export const breakReason = z.enum(['rest', 'lunch', 'technical', 'training', 'meeting', 'personal', 'notAnswering'])
export type BreakReason = z.infer<typeof breakReason>

/** What an operator may choose himself, in the order it is offered. */
export const ownBreakReasons = breakReason.exclude(['notAnswering']).options
export type OwnBreakReason = (typeof ownBreakReasons)[number]

/** `since` is the monotonic moment it began. */
export interface Break {
  readonly reason: BreakReason
  readonly since: number
}
