import { backOffMs } from '#core/tickets/outboxRules'

/** Failures in a row of one thing, and the monotonic moment before which it is not tried again. */
export interface Patience {
  readonly failures: number
  readonly notBefore: number
}

export const fresh: Patience = { failures: 0, notBefore: Number.NEGATIVE_INFINITY }

/** @param now monotonic ms: a wall clock that jumps neither freezes nor hurries anything */
export const tried = (before: Patience, now: number, random: number, atLeastMs: number): Patience => ({
  failures: before.failures + 1,
  notBefore: now + backOffMs(before.failures + 1, random, atLeastMs),
})
