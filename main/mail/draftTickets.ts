import { type Ticket, ticket } from '#core/asuo/ticket'
import type { DraftPlace } from '../outbox/letterDrafts.ts'
import type { Outbox } from '../outbox/outbox.ts'

const nameOf = ({ agentId, training, uin }: DraftPlace): string => `letter ticket:${agentId}:${training ? 'practice' : 'live'}:${uin}`

/**
 * The tickets of letters that are being written, as ASUO told of them last: while it is away a draft can still be read and gone on with. What lies on
 * the disk is gone with the draft.
 */
export const createDraftTickets = (outbox: Outbox) => {
  /** Read in this run and not written to the disk: most conversations are read without a letter. */
  const seen = new Map<string, Ticket>()
  return {
    note: (place: DraftPlace, told: Ticket): void => void seen.set(nameOf(place), told),
    /** Part of the transaction that keeps the draft; writes once for each reading. */
    keep(place: DraftPlace): void {
      const name = nameOf(place)
      const told = seen.get(name)
      if (told === undefined) return
      outbox.remembered.write(name, told)
      seen.delete(name)
    },
    recall: (place: DraftPlace): Ticket | null => seen.get(nameOf(place)) ?? outbox.remembered.read(nameOf(place), ticket),
    /** Part of the transaction that ends the draft. */
    forget: (place: DraftPlace): void => outbox.remembered.forget(nameOf(place)),
  }
}
export type DraftTickets = ReturnType<typeof createDraftTickets>
