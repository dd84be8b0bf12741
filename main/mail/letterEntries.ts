import { v5 as uuidv5 } from 'uuid'
import type { Outbox } from '../outbox/outbox.ts'
import type { OutboxEntry } from '../outbox/outboxEntry.ts'

/** The id of the nth act of a letter: the same letter is the same acts. */
export const letterActId = (letterId: string, nth: number): string => uuidv5(`act ${nth}`, letterId)

/** As many acts as a letter may have. */
export const mostActs = 3

/** ASUO's word on what holds a letter up: on itself, or on an act that stands before it in its ticket's queue; null where nothing does. */
export const heldUpBy = (outbox: Outbox, letter: OutboxEntry): string | null => {
  const refusals = outbox.entries
    .attention()
    .filter(({ id, aggregate, blocks }) => id === letter.id || (blocks && aggregate === letter.aggregate))
  const first = refusals.find(({ id }) => outbox.entries.read(id).position <= letter.position)
  return first === undefined ? null : (first.problem ?? '')
}
