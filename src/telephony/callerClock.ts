/**
 * The caller's clock (clause 1.8): what the caller has waited so far. A stretch that still runs is open since a monotonic
 * moment; silence counts only outside a hold.
 */
export interface CallerClock {
  readonly queueWaitMs: number
  readonly holdMs: number
  readonly silenceMs: number
  readonly running: { readonly kind: CallerWait; readonly since: number } | null
}

/** Waiting in the queue lasts until the answer: the ringing belongs to it. */
export type CallerWait = 'queueWait' | 'hold' | 'silence'

/** The three sums in ms. */
export interface CallerSums {
  readonly queueWaitMs: number
  readonly holdMs: number
  readonly silenceMs: number
}

/** Starts with the wait that the INVITE told of (null: unknown) and counts on while it rings. */
export const startCallerClock = (queueWaitMs: number | null, since: number): CallerClock => ({
  queueWaitMs: queueWaitMs ?? 0,
  holdMs: 0,
  silenceMs: 0,
  running: { kind: 'queueWait', since },
})

/** Of somebody whom we called: he has not waited for us. */
export const stoppedCallerClock: CallerClock = { queueWaitMs: 0, holdMs: 0, silenceMs: 0, running: null }

/** Closes what runs and opens `kind` at `since` (null: nothing runs from then on). */
export const turnCallerClock = (clock: CallerClock, kind: CallerWait | null, since: number): CallerClock => ({
  ...sumsAt(clock, since),
  running: kind === null ? null : { kind, since },
})

/** The sums as they stand at a monotonic moment; a moment before the open stretch adds nothing. */
export function sumsAt(clock: CallerClock, monotonic: number): CallerSums {
  const lasted = clock.running === null ? 0 : Math.max(0, monotonic - clock.running.since)
  return {
    queueWaitMs: clock.queueWaitMs + (clock.running?.kind === 'queueWait' ? lasted : 0),
    holdMs: clock.holdMs + (clock.running?.kind === 'hold' ? lasted : 0),
    silenceMs: clock.silenceMs + (clock.running?.kind === 'silence' ? lasted : 0),
  }
}
