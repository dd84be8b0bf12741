import type { ChronicleEntry } from '../chronicle.ts'
import { finding, inSeconds, type Observer } from './evidence.ts'

interface Hold {
  readonly warned: boolean
  readonly heldMs: number
  /** How much longer than promised, renewals counted in; null where nothing was promised. */
  readonly overMs: number | null
}

interface OpenHold {
  readonly warned: boolean
  readonly since: number
  readonly until: number | null
}

/** Every hold of the call; one that a reload or the end broke off lasts until the last entry before it. */
const holdsOf = (chronicle: readonly ChronicleEntry[]): readonly Hold[] => {
  const holds: Hold[] = []
  let open = null as OpenHold | null
  for (const entry of chronicle) {
    if (entry.what === 'held') {
      const until = entry.promisedSeconds === null ? null : entry.monotonicMs + entry.promisedSeconds * 1000
      open = { warned: entry.warned, since: entry.monotonicMs, until }
    } else if (entry.what === 'holdRenewed' && open !== null) {
      open = { ...open, until: entry.monotonicMs + entry.promisedSeconds * 1000 }
    } else if ((entry.what === 'resumed' || entry.what === 'ended') && open !== null) {
      const { warned, since, until } = open
      holds.push({ warned, heldMs: entry.monotonicMs - since, overMs: until === null ? null : Math.max(0, entry.monotonicMs - until) })
      open = null
    }
  }
  return holds
}

/** 1.9 — before a hold the caller is warned and told for how long, and the promise is kept or renewed in time. */
export const clause1_9: Observer = ({ chronicle }) => {
  const holds = holdsOf(chronicle)
  if (holds.length === 0) return finding('notApplicable')
  const overSeconds = inSeconds(Math.max(...holds.map((hold) => hold.overMs ?? 0)))
  const facts = {
    holds: holds.length,
    warnedHolds: holds.filter((hold) => hold.warned).length,
    holdSeconds: inSeconds(holds.reduce((sum, hold) => sum + hold.heldMs, 0)),
    longestOverPromiseSeconds: overSeconds,
  }
  return finding(facts.warnedHolds === facts.holds && overSeconds === 0 ? 'met' : 'missed', facts)
}
