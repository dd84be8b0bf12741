import type { ChronicleEntry } from './chronicle.ts'

/** A transfer that was under way when the conversation ended here; `refused`: the PBX said no and the caller went with us. */
export interface PartingTransfer {
  readonly target: string
  readonly outcome: 'unknown' | 'refused'
}

/** Null where nothing was being passed on at the end, or the caller was passed on. */
export function partingTransfer(chronicle: readonly ChronicleEntry[]): PartingTransfer | null {
  const before = chronicle[chronicle.findLastIndex(({ what }) => what === 'ended') - 1]
  if (before?.what !== 'transferred' || before.outcome === 'transferred') return null
  return { target: before.target, outcome: before.outcome === 'unknown' ? 'unknown' : 'refused' }
}
