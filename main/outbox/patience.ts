import { type Attempt, backOffMs } from '#core/tickets/outboxRules'

/** Whose fault a failed attempt was: `way` where ASUO was not reached, `asuo` where it answered that it cannot now. */
export type Cause = 'way' | 'asuo'

/** Failures in a row of one thing, and the monotonic moments before which it is not tried again, by cause. */
export interface Patience {
  readonly failures: number
  readonly wayUntil: number
  readonly asuoUntil: number
}

const never = Number.NEGATIVE_INFINITY
export const fresh: Patience = { failures: 0, wayUntil: never, asuoUntil: never }

export const notBefore = ({ wayUntil, asuoUntil }: Patience): number => Math.max(wayUntil, asuoUntil)

/** A captive portal and a proxy that knows no such page are the way; an overload is ASUO's, whoever says it for it. */
export const causeOf = (attempt: Attempt): Cause =>
  attempt.kind === 'answered' && (attempt.status >= 500 || attempt.status === 429 || attempt.retryAfterSeconds !== null) ? 'asuo' : 'way'

/** @param now monotonic ms: a wall clock that jumps neither freezes nor hurries anything */
export const tried = (before: Patience, cause: Cause, now: number, random: number, atLeastMs: number): Patience => {
  const failures = before.failures + 1
  const until = now + backOffMs(failures, random, atLeastMs)
  return cause === 'way'
    ? { ...before, failures, wayUntil: Math.max(before.wayUntil, until) }
    : { ...before, failures, asuoUntil: Math.max(before.asuoUntil, until) }
}

/** The way is open again: what ASUO asked for still holds, and its next failure waits longer. */
export const reached = (before: Patience): Patience => (before.asuoUntil === never ? fresh : { ...before, wayUntil: never })

/** Something got through: only a wait that ASUO asked for and that is not over yet still holds. */
export const eased = (before: Patience, now: number): Patience => (before.asuoUntil > now ? { ...before, wayUntil: never } : fresh)
