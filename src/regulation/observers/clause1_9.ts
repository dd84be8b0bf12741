import { breaksOff, seenUntil } from '../breakOff.ts'
import type { ChronicleEntry } from '../chronicle.ts'
import { finding, inSeconds, isLive, type Observer } from './evidence.ts'

interface Hold {
  readonly warned: boolean
  readonly heldMs: number
  /** How much longer than promised, renewals counted in; null where nothing was promised. */
  readonly overMs: number | null
  /** The panel went away within the promise: whether it was kept, nobody knows. */
  readonly isEndUnseen: boolean
}

interface OpenHold {
  readonly warned: boolean
  readonly since: number
  readonly until: number | null
}

/** Every hold of the call, and the one that lasts; one that a reload broke off is known until the panel was last there. */
const holdsOf = (chronicle: readonly ChronicleEntry[]): { readonly holds: readonly Hold[]; readonly open: OpenHold | null } => {
  const holds: Hold[] = []
  let open = null as OpenHold | null
  for (const [index, entry] of chronicle.entries()) {
    if (entry.what === 'held') {
      const until = entry.promisedSeconds === null ? null : entry.monotonicMs + entry.promisedSeconds * 1000
      open = { warned: entry.warned, since: entry.monotonicMs, until }
    } else if (entry.what === 'holdRenewed' && open !== null) {
      open = { ...open, until: entry.monotonicMs + entry.promisedSeconds * 1000 }
    } else if ((entry.what === 'resumed' || entry.what === 'ended' || entry.what === 'panelReloaded') && open !== null) {
      const { warned, since, until } = open
      const over = seenUntil(chronicle, index)
      const overMs = until === null ? null : Math.max(0, over - until)
      holds.push({ warned, heldMs: over - since, overMs, isEndUnseen: overMs === 0 && breaksOff(chronicle, index) })
      open = null
    }
  }
  return { holds, open }
}

/** 1.9 — before a hold the caller is warned and told for how long, and the promise is kept or renewed in time. */
export const clause1_9: Observer = (evidence) => {
  const { holds, open } = holdsOf(evidence.chronicle)
  const lasts = open !== null && isLive(evidence)
  if (holds.length === 0 && open === null) return finding('notApplicable')
  const overSeconds = inSeconds(Math.max(0, ...holds.map((hold) => hold.overMs ?? 0)))
  const all = open === null ? holds : [...holds, open]
  const facts = {
    holds: all.length,
    warnedHolds: all.filter((hold) => hold.warned).length,
    holdSeconds: inSeconds(holds.reduce((sum, hold) => sum + hold.heldMs, 0)),
    longestOverPromiseSeconds: overSeconds,
  }
  if (facts.warnedHolds < facts.holds || overSeconds > 0) return finding('missed', facts)
  return finding(lasts || holds.some((hold) => hold.isEndUnseen) ? 'unknown' : 'met', facts)
}
