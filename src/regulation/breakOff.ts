import type { ChronicleEntry } from './chronicle.ts'

/**
 * The latest moment of the run of the clock that the entry before `before` belongs to; undefined where that run wrote nothing.
 * Not simply the last entry: `silenceBegan` bears the time the silence began.
 */
export const lastSeen = (chronicle: readonly ChronicleEntry[], before = chronicle.length): ChronicleEntry | undefined => {
  const start = chronicle.findLastIndex((entry, index) => index < before && entry.what === 'panelReloaded')
  const run = chronicle.slice(Math.max(0, start), before)
  return run.reduce<ChronicleEntry | undefined>((last, entry) => (last && last.monotonicMs > entry.monotonicMs ? last : entry), undefined)
}

/**
 * Here the panel went away, and nobody saw how what was under way went on: at a reload, and at the end that the panel wrote down
 * for the time it was last there, just before the reload that made it known.
 */
export const breaksOff = (chronicle: readonly ChronicleEntry[], index: number): boolean =>
  chronicle[index]?.what === 'panelReloaded' || (chronicle[index]?.what === 'ended' && chronicle[index + 1]?.what === 'panelReloaded')

/** When what was under way at this entry was seen last, ms of its run's clock. */
export const seenUntil = (chronicle: readonly ChronicleEntry[], index: number): number => {
  const entry = chronicle[index]
  const seen = entry?.what === 'panelReloaded' ? lastSeen(chronicle, index) : entry
  return seen?.monotonicMs ?? 0
}
