import type { Problem } from '../asuo/problem.ts'

/** What came of one attempt to deliver an entry, as the wire showed it. */
export type Attempt =
  /** No whole answer: refused, reset, cut off or late. */
  | { readonly kind: 'noAnswer' }
  /**
   * An answer came. `fits`: its content type and body are what the contract promises for this status. `problem` is set where the body
   * is ASUO's own `application/problem+json`.
   */
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly fits: boolean
      readonly problem: Problem | null
      readonly retryAfterSeconds: number | null
    }

/** What to do with the entry. `whole` back-off means that the way to ASUO is at fault and everything waits, not this entry alone. */
export type Judgement =
  | { readonly verdict: 'delivered' }
  | { readonly verdict: 'retry'; readonly scope: 'entry' | 'whole'; readonly atLeastMs: number }
  /** Nobody is signed in any more: the whole outbox stands until somebody is. */
  | { readonly verdict: 'pause' }
  /** ASUO read it and said no: a person must look. Never dropped. */
  | { readonly verdict: 'attention'; readonly problem: string }

/** A link may wait so long for a ticket that another desk has not delivered yet. */
export const linkTargetPatienceMs = 24 * 60 * 60 * 1000

const retriedStatuses: ReadonlySet<number> = new Set([408, 425, 429])
const retriedProblems: ReadonlySet<string> = new Set(['idempotency-in-progress', 'rate-limited', 'upstream-unavailable'])
/** The way to ASUO, not this entry, is what these speak of. */
const statusesOfTheWay: ReadonlySet<number> = new Set([429, 502, 503, 504])

const retry = (scope: 'entry' | 'whole', retryAfterSeconds: number | null): Judgement => ({
  verdict: 'retry',
  scope,
  atLeastMs: Math.max(0, retryAfterSeconds ?? 0) * 1000,
})

const refused = (problem: Problem, ageMs: number, retryAfterSeconds: number | null): Judgement => {
  if (problem.code === 'link-target-missing')
    return ageMs < linkTargetPatienceMs ? retry('entry', retryAfterSeconds) : { verdict: 'attention', problem: problem.code }
  return retriedProblems.has(problem.code) ? retry('entry', retryAfterSeconds) : { verdict: 'attention', problem: problem.code }
}

/**
 * The rule of delivery. A refusal counts only in ASUO's own words: a 403 or a 200 in HTML is a captive portal or a proxy speaking.
 *
 * @param ageMs how long ago the entry was committed
 */
export const judgeAttempt = (attempt: Attempt, ageMs: number): Judgement => {
  if (attempt.kind === 'noAnswer') return retry('whole', null)
  const { status, fits, problem, retryAfterSeconds } = attempt
  if (status >= 200 && status < 300) return fits ? { verdict: 'delivered' } : retry('whole', null)
  if (status >= 500 || retriedStatuses.has(status)) return retry(statusesOfTheWay.has(status) ? 'whole' : 'entry', retryAfterSeconds)
  if (!problem) return retry('whole', retryAfterSeconds)
  return status === 401 ? { verdict: 'pause' } : refused(problem, ageMs, retryAfterSeconds)
}

/** Full jitter: any moment between now and a limit that doubles with each failure. */
export const backOff = { firstMs: 500, capMs: 30_000 } as const

/**
 * @param failures in a row, 1 after the first
 * @param random in [0, 1)
 * @returns ms to wait before the next attempt
 */
export const backOffMs = (failures: number, random: number, atLeastMs: number): number =>
  Math.max(atLeastMs, Math.round(random * Math.min(backOff.capMs, backOff.firstMs * 2 ** Math.min(failures - 1, 16))))
