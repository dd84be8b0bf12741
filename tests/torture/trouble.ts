import type { Chance } from './seededChance.ts'

/** What the way does to one exchange. `…After`: the service has done the work, the desk does not hear of it whole. */
export const troubles = [
  'resetBefore',
  'resetAfter',
  'hangBefore',
  'hangAfter',
  'slow',
  'portal',
  'cutAfter',
  'status500',
  'status503',
  'tooMany',
] as const
export type Trouble = (typeof troubles)[number]

/** A hang lasts until the desk gives up, and too many of them would leave no time for anything else. */
const hangs: ReadonlySet<Trouble> = new Set(['hangBefore', 'hangAfter'])
const hangsSpared = 0.7

/** Null: this exchange goes through. */
export const troubleOf = (chance: Chance, share: number): Trouble | null => {
  const trouble = chance.happens(share) ? (chance.pick(troubles) ?? null) : null
  return trouble !== null && hangs.has(trouble) && chance.happens(hangsSpared) ? null : trouble
}
