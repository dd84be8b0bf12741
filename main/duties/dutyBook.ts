import { isDeepStrictEqual } from 'node:util'
import { type Duty, dutyInput, dutyList } from '#core/asuo/duty'
import type { DutyBook, OwedDuty } from '#core/desk/dutyBook'
import type { Outcome } from '#core/faults/outcome'
import type { Author } from '../desk/author.ts'
import { jsonText } from '../disk/jsonText.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { dischargeId, fulfilmentId } from './dischargeDuty.ts'

const storedDuty = jsonText(dutyInput)

const rememberedAs = ({ agentId, training }: Author): string => `duties:${agentId}:${training ? 'practice' : 'real'}`

const asTold = ({ uin, ...duty }: Duty): OwedDuty => ({ ...duty, number: uin, isProvisional: false })

/** Opened here and not taken by ASUO, which cannot tell of it. */
const undelivered = (outbox: Outbox, author: Author): readonly OwedDuty[] =>
  outbox.entries.undelivered('addDuty', author.agentId).flatMap(({ body, training }) => {
    const duty = storedDuty.safeParse(body)
    if (!duty.success || training !== author.training) return []
    const { ticketRef } = duty.data
    const made = ticketRef.startsWith('ext:') ? outbox.tickets.find(ticketRef.slice('ext:'.length)) : null
    const uin = made?.uin ?? (made === null ? ticketRef : null)
    return [{ ...duty.data, subject: made?.subject ?? '', number: uin ?? made?.provisionalNumber ?? null, isProvisional: uin === null }]
  })

/** Whether a duty was ended here. The letter that was to fulfil it does not where ASUO has refused it, or an act before it. */
const endedHere = (outbox: Outbox, { agentId }: Author) => {
  const refused = new Set(outbox.entries.attention().map(({ aggregate }) => aggregate))
  const stuck = outbox.entries.undelivered('dischargeDuty', agentId).filter(({ aggregate }) => refused.has(aggregate))
  const isStuck = new Set(stuck.map(({ id }) => id))
  const isDone = (id: string): boolean => outbox.entries.isKnown(id) && !isStuck.has(id)
  return (dutyId: string): boolean => outbox.entries.isKnown(dischargeId(dutyId)) || isDone(fulfilmentId(dutyId))
}

/**
 * What the operator owes: what ASUO says, or what it said last, with what this desk has opened and ended meanwhile. `asked` is ASUO's
 * answer of this moment.
 */
export const dutyBook = (outbox: Outbox, author: Author, asked: Outcome<{ readonly items: readonly Duty[] }>): DutyBook => {
  const name = rememberedAs(author)
  const before = outbox.remembered.read(name, dutyList)
  // Only news is written: the page reads anew whenever the outbox has changed, and would never come to rest.
  if (asked.ok && !isDeepStrictEqual(before, asked.value)) outbox.write(() => outbox.remembered.write(name, asked.value))
  const told = asked.ok ? asked.value.items : (before?.items ?? [])
  const here = undelivered(outbox, author).filter(({ dutyId }) => !told.some((duty) => duty.dutyId === dutyId))
  const isEnded = endedHere(outbox, author)
  const items = [...told.map(asTold), ...here]
    // Ended here: what ASUO said before it heard of that is of yesterday.
    .filter(({ dutyId }) => !isEnded(dutyId))
    .sort((one, other) => one.openedAt.localeCompare(other.openedAt))
  return { items, isCurrent: asked.ok }
}
