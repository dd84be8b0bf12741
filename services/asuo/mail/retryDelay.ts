/**
 * Ms to wait before try number `attempt` + 1: doubled each time from `firstMs` up to `longestMs`, half of it by chance, so that what
 * failed together is not tried again together.
 */
export const retryDelay = (attempt: number, firstMs: number, longestMs: number, chance: () => number): number => {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 30))
  return Math.round(whole / 2 + (whole / 2) * chance())
}
