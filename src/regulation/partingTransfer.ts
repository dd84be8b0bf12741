import type { ChronicleEntry } from './chronicle.ts'
import { lastLeg } from './lastLeg.ts'

/** A transfer that the operator did not stay for; `refused`: the PBX said no and the caller went with us. */
export interface PartingTransfer {
  readonly target: string
  readonly outcome: 'unknown' | 'refused'
}

/** Of the last leg. Null where the operator left no transfer behind, the caller was passed on, or he hung up himself after a refusal. */
export function partingTransfer(chronicle: readonly ChronicleEntry[]): PartingTransfer | null {
  const leg = lastLeg(chronicle)
  const left = leg.find((entry) => entry.what === 'transferred' && entry.leaving === true)
  if (left?.what !== 'transferred' || left.outcome === 'transferred') return null
  if (left.outcome === 'unknown') return { target: left.target, outcome: 'unknown' }
  const wentHimself = leg.some((entry) => entry.what === 'ended' && entry.by === 'caller')
  return wentHimself ? null : { target: left.target, outcome: 'refused' }
}
