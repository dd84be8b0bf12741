import type { ClauseNumber } from '../regulation/clause.ts'
import { organisationName } from '../regulation/organisationName.ts'
import type { StepName } from '../regulation/step.ts'
import { stepClause } from '../regulation/stepClause.ts'
import type { DeskSnapshot } from './deskSelectors.ts'
import { type OfferedCall, sumsSince } from './offeredCall.ts'

/** A caller on his way from a colleague, as the screen shows him: `awaited` until ASUO told, `missing` where it has nothing. */
export type OfferView =
  | { readonly state: 'awaited' | 'missing' }
  | {
      readonly state: 'known'
      readonly from: string
      readonly number: string
      readonly name: string | null
      readonly organisation: string | null
      readonly step: StepName
      readonly clause: ClauseNumber | null
      /** The number the caller knows: a UIN or a provisional one. */
      readonly ticket: string | null
      readonly subject: string | null
      readonly notes: string
      readonly description: string
      /** What the caller has waited in all, ms, at the monotonic moment `readAt`; it goes on from there where `isWaiting`. */
      readonly waitedMs: number
      readonly readAt: number
      readonly isWaiting: boolean
    }

export const offerViewOf = ({ state, fault, readAt }: OfferedCall): OfferView => {
  if (state === null) return { state: fault === null ? 'awaited' : 'missing' }
  const { facts, caller, from, step } = state
  const sums = sumsSince(state, 0)
  return {
    state: 'known',
    from: from.name,
    number: caller.number,
    name: facts.texts.callerName.trim() || caller.name,
    organisation: organisationName(facts),
    step,
    clause: stepClause[step],
    ticket: facts.ticket?.uin ?? facts.ticket?.provisionalNumber ?? null,
    subject: facts.ticket?.subject ?? null,
    notes: facts.texts.notes.trim(),
    description: facts.texts.description.trim(),
    waitedMs: sums.queueWaitMs + sums.holdMs + sums.silenceMs,
    readAt,
    isWaiting: state.waits !== null,
  }
}

/** Who is being handed over here; null where nobody is. The context's own object, so that it can be compared. */
export const offeredCallOf = (desk: DeskSnapshot): OfferedCall | null => desk.context.offered
