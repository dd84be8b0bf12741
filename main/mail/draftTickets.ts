import { type Ticket, ticket } from '#core/asuo/ticket'
import type { DraftPlace } from '../outbox/letterDrafts.ts'
import type { Outbox } from '../outbox/outbox.ts'

const nameOf = ({ agentId, training, uin }: DraftPlace): string => `letter ticket:${agentId}:${training ? 'practice' : 'live'}:${uin}`

/**
 * The tickets of letters that are being written, as ASUO told of them last: while it is away a draft can still be read and gone on with. What lies on
 * the disk is gone with the draft.
 */
export const createDraftTickets = (outbox: Outbox) => {
  /** The conversation that was read last, not written to the disk yet: most are read without a letter. */
  let seen: { readonly name: string; readonly told: Ticket } | null = null
  const seenAt = (place: DraftPlace): Ticket | null => (seen?.name === nameOf(place) ? seen.told : null)
  return {
    note(place: DraftPlace, told: Ticket): void {
      seen = { name: nameOf(place), told }
    },
    /** Part of the transaction that keeps the draft; writes once for each reading. */
    keep(place: DraftPlace): void {
      const told = seenAt(place)
      if (told === null) return
      outbox.remembered.write(nameOf(place), told)
      seen = null
    },
    recall: (place: DraftPlace): Ticket | null => seenAt(place) ?? outbox.remembered.read(nameOf(place), ticket),
    /** Part of the transaction that ends the draft. */
    forget: (place: DraftPlace): void => outbox.remembered.forget(nameOf(place)),
  }
}
export type DraftTickets = ReturnType<typeof createDraftTickets>
