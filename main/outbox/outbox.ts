import type { DatabaseSync } from 'node:sqlite'
import type { OutboxState } from '#core/bridge/session'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { OutboxListing } from '#core/tickets/outboxItem'
import { diskFault } from '../disk/diskFault.ts'
import { createCallRecords } from './callRecords.ts'
import { createDeskTickets } from './deskTickets.ts'
import { createEntries, type Entries } from './entries.ts'
import { inTransaction } from './inTransaction.ts'
import { createJournal } from './journal.ts'
import { createLetterDrafts } from './letterDrafts.ts'
import { createPastCalls } from './pastCalls.ts'
import { createQueue } from './queue.ts'
import { createRemedies } from './remedies.ts'
import { createRemembered } from './remembered.ts'

const stateOf = (entries: Entries, renumbered: OutboxListing['renumbered']): OutboxState => ({
  waiting: entries.countWaiting(),
  attention: [
    ...renumbered.map(({ externalId, uin, subject }) => ({ id: externalId, ticketRef: uin, problem: 'renumbered', subject })),
    ...entries.attention().map(({ id, aggregate, problem, subject, uin, external_id }) => ({
      id,
      ticketRef: uin ?? (external_id ? `ext:${external_id}` : aggregate.slice(aggregate.indexOf(':') + 1)),
      problem: problem ?? '',
      subject: subject ?? '',
    })),
  ],
})

/** What the desk owes ASUO and what it must not forget, on the local disk. */
export const createOutbox = (database: DatabaseSync, now: () => number) => {
  const entries = createEntries(database)
  const tickets = createDeskTickets(database)
  const listeners = new Set<() => void>()
  entries.forgetOld(now())

  return {
    entries,
    tickets,
    calls: createCallRecords(database),
    past: createPastCalls(database),
    letters: createLetterDrafts(database),
    remembered: createRemembered(database),
    queue: createQueue(database, tickets.renumbered),
    journal: createJournal(database),
    remedies: createRemedies(database),

    /** Succeeds once everything `work` wrote is on disk, together. A disk that refuses is the fault `notSaved`: nothing was written. */
    write<T>(work: (now: number) => T): Outcome<T> {
      try {
        const written = inTransaction(database, () => work(now()))
        for (const changed of listeners) changed()
        return success(written)
      } catch (refused) {
        const fault = diskFault(refused)
        if (!fault) throw refused
        return failure(fault)
      }
    },
    /** Called after every commit. Returns the undo. */
    listen(changed: () => void): () => void {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    state: (): OutboxState => stateOf(entries, tickets.renumbered()),
    close: (): void => database.close(),
  }
}
export type Outbox = ReturnType<typeof createOutbox>
