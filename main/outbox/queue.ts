import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { innIn, type OutboxItem, type OutboxListing, type OutboxWait, outboxOperation, remediesOf, wordsIn } from '#core/tickets/outboxItem'

/** Shown at once; the head of a long queue is what it waits for, and more would hold the page up with each look. */
const mostListed = 50

/**
 * Undelivered entries of both spaces, as the number in the status strip counts them, with what stands before them. Call events are only counted while they wait: a call leaves dozens.
 * `behind`: the state of the entry that holds this one up, a refusal first.
 */
const undelivered = `
  SELECT entry.id, entry.aggregate, operation, body, actor, entry.created_at, entry.training, state, problem, dismissed_at, replaced_by,
    tickets.subject, coalesce(tickets.uin, tickets.provisional_number) AS number,
    (SELECT min(earlier.state) FROM entries earlier
      WHERE earlier.state <> 'delivered' AND earlier.dismissed_at IS NULL AND earlier.aggregate = entry.aggregate
        AND earlier.position < entry.position AND (earlier.state = 'waiting' OR earlier.blocks = 1)) AS behind,
    EXISTS (SELECT 1 FROM json_each(entry.awaits) awaited
      JOIN entries registration ON registration.aggregate = awaited.value
      WHERE registration.operation = 'createTicket' AND registration.state <> 'delivered' AND registration.dismissed_at IS NULL) AS awaits_number
  FROM entries entry LEFT JOIN tickets ON entry.aggregate = 'ticket:' || tickets.external_id
  WHERE state <> 'delivered' AND NOT (state = 'waiting' AND operation = 'ingestCallEvents')
  ORDER BY position`

const row = z.object({
  id: z.string(),
  aggregate: z.string(),
  operation: outboxOperation,
  body: z.string(),
  actor: z.string(),
  created_at: z.number(),
  training: z.int().transform(Boolean),
  state: z.enum(['waiting', 'attention']),
  problem: z.string().nullable(),
  dismissed_at: z.number().nullable(),
  replaced_by: z.string().nullable(),
  subject: z.string().nullable(),
  number: z.string().nullable(),
  behind: z.enum(['waiting', 'attention']).nullable(),
  awaits_number: z.int().transform(Boolean),
})
type Row = z.infer<typeof row>

/** How it stands with the way to ASUO and with each aggregate, as the sender knows it. */
export interface Sending {
  readonly wayIsBad: boolean
  isInFlight(aggregate: string): boolean
  isPutOff(aggregate: string): boolean
}

/** Null where the bytes are no JSON: damage is refused, and shown all the same. */
const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const ownNumber = /^ticket:(SP-\d{4,})$/

const itemOf = (
  { id, aggregate, operation, body, actor, created_at, training, problem, subject, number, replaced_by }: Row,
  agentId: string,
): OutboxItem => ({
  id,
  operation,
  number: number ?? ownNumber.exec(aggregate)?.[1] ?? null,
  // Typed by a person, as the words are.
  subject: actor === agentId ? subject : null,
  words: actor === agentId ? wordsIn(operation, bodyOf(body)) : null,
  inn: actor === agentId ? innIn(operation, bodyOf(body)) : null,
  since: created_at,
  training,
  remedies: remediesOf(operation, problem ?? '', actor === agentId && replaced_by === null),
})

const whyOf = ({ aggregate, actor, behind, awaits_number }: Row, agentId: string, sending: Sending): OutboxWait => {
  if (behind === 'attention') return 'refusedBefore'
  if (actor !== agentId) return 'anotherOperator'
  if (behind === 'waiting') return 'turn'
  if (awaits_number) return 'registration'
  if (sending.isInFlight(aggregate)) return 'sending'
  if (sending.wayIsBad) return 'asuoAway'
  return sending.isPutOff(aggregate) ? 'asuoBusy' : 'turn'
}

/** What the desk owes ASUO, for a person to look at. `renumbered`: of the tickets made here. */
export const createQueue = (database: DatabaseSync, renumbered: () => OutboxListing['renumbered']) => {
  const statement = {
    undelivered: database.prepare(undelivered),
    callEvents: database.prepare("SELECT count(*) AS entries FROM entries WHERE state = 'waiting' AND operation = 'ingestCallEvents'"),
  }
  return {
    list(agentId: string, sending: Sending): OutboxListing {
      const rows = statement.undelivered.all().map((it) => row.parse(it))
      const waiting = rows.filter(({ state }) => state === 'waiting')
      const refused = rows.filter(({ state, dismissed_at }) => state === 'attention' && dismissed_at === null)
      return {
        renumbered: renumbered(),
        refused: refused.map((it) => ({ ...itemOf(it, agentId), problem: it.problem ?? '' })),
        waiting: waiting.slice(0, mostListed).map((it) => ({ ...itemOf(it, agentId), why: whyOf(it, agentId, sending) })),
        further: Math.max(0, waiting.length - mostListed),
        callEvents: Number(statement.callEvents.get()?.entries ?? 0),
        dismissed: rows
          .filter(({ dismissed_at }) => dismissed_at !== null)
          .map((it) => ({ ...itemOf(it, agentId), isReplaced: it.replaced_by !== null })),
      }
    },
  }
}
