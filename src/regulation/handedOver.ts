import type { OpenCall } from '../desk/openCall.ts'
import type { ChronicleEntry } from './chronicle.ts'
import type { ClauseNumber } from './clause.ts'
import type { ScriptFacts } from './facts.ts'
import { type Finding, finding } from './observers/evidence.ts'

/**
 * A caller who goes from panel to panel has a protocol at each: what another operator did before, or goes on with, is neither met
 * nor missed here.
 */
type Part = Pick<OpenCall, 'facts' | 'chronicle'>
type TakenOver = Extract<ChronicleEntry, { what: 'takenOver' }>

const takenOver = ({ chronicle }: Pick<Part, 'chronicle'>): TakenOver | undefined =>
  chronicle.findLast((entry): entry is TakenOver => entry.what === 'takenOver')

/** From the moment on at which the caller was put through: the colleague's question before it is no part of his call. */
export const ownPart = <P extends Part>(part: P): Part => {
  const start = takenOver(part)
  return start === undefined ? part : { facts: part.facts, chronicle: part.chronicle.slice(part.chronicle.indexOf(start)) }
}

const doneBefore: Partial<Record<ClauseNumber, (taken: TakenOver, facts: ScriptFacts) => boolean>> = {
  '1.1': () => true,
  '1.3': (taken, { ticket }) => taken.numberTold && taken.ticketRef === ticket?.ref,
  '1.5': (taken) => taken.helpOffered,
  '1.7': (taken) => taken.solved,
}

/** Clauses of the conversation as a whole: whoever has the caller last meets them. How he was held and heard here stays judged here. */
const goesOn: ReadonlySet<ClauseNumber> = new Set([
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.7',
  '1.11',
  '1.12',
  '3.3',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '3.11',
])

/** The answer of the first step was taken, so that a late greeting is this operator's. */
const isGreeted = (clause: ClauseNumber, { facts }: Finding): boolean => clause === '1.1' && facts.answer !== null

/** A finding in the light of the handover: what is open here is `notApplicable` where it was done before or goes on elsewhere. */
export const findingOfPart = (clause: ClauseNumber, found: Finding, part: Part): Finding => {
  if (found.verdict !== 'missed' && found.verdict !== 'unknown') return found
  const taken = takenOver(part)
  if (taken !== undefined && doneBefore[clause]?.(taken, part.facts))
    return finding('notApplicable', { reason: 'takenOver', takenFrom: taken.from })
  const { handedOn } = part.facts
  if (handedOn !== null && goesOn.has(clause) && !isGreeted(clause, found))
    return finding('notApplicable', { reason: 'handedOn', handedTo: handedOn.to })
  return found
}
