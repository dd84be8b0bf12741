import type { OpenCall } from '../../desk/openCall.ts'
import type { ChronicleEntry } from '../chronicle.ts'
import type { Verdict } from '../clause.ts'
import type { ProtocolEntry } from '../protocolEntry.ts'

/** What an observer looks at: the facts and the chronicle of one call. */
export type Evidence = Pick<OpenCall, 'facts' | 'chronicle'>

/** The judgement of one clause: the verdict and the facts that decided it. */
export type Finding = Pick<ProtocolEntry, 'verdict' | 'facts'>

/** One clause's observer: pure, the same evidence gives the same finding. */
export type Observer = (evidence: Evidence) => Finding

export const finding = (verdict: Verdict, facts: Finding['facts'] = {}): Finding => ({ verdict, facts })

type EntryOf<W extends ChronicleEntry['what']> = Extract<ChronicleEntry, { what: W }>

export const entriesOf = <W extends ChronicleEntry['what']>({ chronicle }: Pick<Evidence, 'chronicle'>, what: W): EntryOf<W>[] =>
  chronicle.filter((entry): entry is EntryOf<W> => entry.what === what)

/** Seconds with one decimal between two entries; null where either is missing or a reload lies between them. */
export const secondsBetween = (
  chronicle: readonly ChronicleEntry[],
  from: ChronicleEntry | undefined,
  to: ChronicleEntry | undefined,
): number | null => {
  if (from === undefined || to === undefined) return null
  const [first = 0, last = 0] = [chronicle.indexOf(from), chronicle.indexOf(to)].sort((a, b) => a - b)
  const between = chronicle.slice(first, last)
  return between.some((entry) => entry.what === 'panelReloaded') ? null : inSeconds(to.monotonicMs - from.monotonicMs)
}

export const inSeconds = (ms: number): number => Math.round(ms / 100) / 10

/** Nobody spoke: the call was not answered, or no sound ever came. */
export const wasServed = (evidence: Evidence): boolean =>
  evidence.chronicle.some((entry) => entry.what === 'answered' || entry.what === 'takenOver')

/** The caller is still on the telephone: what has not happened may yet happen, and nothing is missed. */
export const isLive = ({ facts }: Evidence): boolean => facts.callEnded === null

/** The caller was gone before this could have happened, by nobody's choice at the desk. */
export const wasCutOff = ({ facts }: Evidence): boolean => facts.callEnded !== null && facts.callEnded.by !== 'operator'

/** That it has not happened says nothing yet, or nothing at all. */
export const isUndecided = (evidence: Evidence): boolean => isLive(evidence) || wasCutOff(evidence)

/** We called, nobody called us. */
export const wasDialled = ({ chronicle }: Pick<Evidence, 'chronicle'>): boolean =>
  chronicle.find(({ what }) => what === 'rang' || what === 'dialled')?.what === 'dialled'

/** The caller was on the telephone at this entry: in the first part of the call, or after he was called back. */
export const wasInCall = (chronicle: readonly ChronicleEntry[], entry: ChronicleEntry): boolean =>
  chronicle.slice(0, chronicle.indexOf(entry)).findLast(({ what }) => what === 'answered' || what === 'ended')?.what !== 'ended'
