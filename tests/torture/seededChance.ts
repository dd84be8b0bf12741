/** Chance that comes out the same for the same seed (mulberry32). */
export interface Chance {
  /** In [0, 1). */
  next(): number
  happens(probability: number): boolean
  /** A whole number in [from, to]. */
  between(from: number, to: number): number
  pick<T>(things: readonly T[]): T | undefined
}

export const seededChance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    happens: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (things) => things[Math.floor(next() * things.length)],
  }
}
