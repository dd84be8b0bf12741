import type { CallEventBatchResult } from '#core/asuo/callEvent'
import type { Account, Answer, Asked } from '../http/asked.ts'
import { granted, type Judgement, type Refused } from '../http/judgement.ts'
import { problemOf } from '../http/problemDetails.ts'
import type { AgentName } from '../monitoring/liveAgent.ts'
import type { LiveBoard } from '../monitoring/liveBoard.ts'
import { makeDaysFor } from '../storage/callEventDays.ts'
import type { Database } from '../storage/openStorage.ts'
import { inTransaction, type Transaction } from '../storage/transaction.ts'
import { bindCall } from '../tickets/bindCall.ts'
import { findTicket } from '../tickets/findTicket.ts'
import { uinOf } from '../tickets/uinOf.ts'
import { callIdOf, type JudgedEvent, rowOf } from './eventRow.ts'
import { judgeEvent } from './judgeEvent.ts'

type Result = CallEventBatchResult['results'][number]

const eventIdOf = (item: unknown): string | null =>
  item !== null && typeof item === 'object' && 'eventId' in item && typeof item.eventId === 'string' ? item.eventId : null

const rejected = (item: unknown, refusal: Refused): Result => ({
  eventId: eventIdOf(item),
  outcome: 'rejected',
  problem: problemOf(refusal),
})

const readAgents = async (db: Database, items: readonly unknown[], account: Account): Promise<ReadonlyMap<string, AgentName>> => {
  const named = items.flatMap((item) =>
    item !== null && typeof item === 'object' && 'agentId' in item && typeof item.agentId === 'string' ? [item.agentId] : [],
  )
  if (account.role !== 'service' || named.length === 0) return new Map([[account.id, account]])
  const rows = await db.selectFrom('accounts').select(['id', 'name', 'team_id']).where('id', 'in', named).execute()
  return new Map(rows.map(({ id, name, team_id }) => [id, { id, name, teamId: team_id }]))
}

/** Stores what is new; says which were. */
const store = async (tx: Transaction, judged: readonly JudgedEvent[], now: Date): Promise<Set<string>> => {
  if (judged.length === 0) return new Set()
  const ids = await tx
    .insertInto('call_event_ids')
    .values(judged.map(({ event, placedMs }) => ({ event_id: event.eventId, placed_at: new Date(placedMs) })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .execute()
  const fresh = new Set(ids.map(({ event_id }) => event_id))
  // The same event twice in one batch is stored once, as it came first.
  const rows = new Map([...judged].reverse().map((one) => [one.event.eventId, rowOf(one, now)]))
  const values = [...fresh].flatMap((id) => rows.get(id) ?? [])
  if (values.length > 0) await tx.insertInto('call_events').values(values).execute()
  return fresh
}

/** The ticket an event names, bound to its call; one that is not registered yet binds when it is. */
const bindTicket = async (tx: Transaction, account: Account, { event, space }: JudgedEvent, now: Date): Promise<string | null> => {
  const callId = callIdOf(event)
  if (event.ticketRef === undefined || callId === null) return null
  const found = await findTicket(tx, account, space, event.ticketRef)
  if (!found.ok) return null
  await bindCall(tx, found.value.id, callId, now)
  return uinOf(found.value.number)
}

interface Heard {
  readonly judged: JudgedEvent
  readonly ticketUin: string | null
}

export const ingestCallEvents = (board: LiveBoard) => {
  const knownDays = new Set<string>()
  return async ({ account, body, db, now }: Asked<'ingestCallEvents'>): Promise<Judgement<Answer>> => {
    const knownAgents = await readAgents(db, body.events, account)
    const judgements = body.events.map((item) => ({ item, judgement: judgeEvent(item, account, body, knownAgents, now.getTime()) }))
    const judged = judgements.flatMap(({ judgement }) => (judgement.ok ? [judgement.value] : []))
    const placed = judged.map(({ placedMs }) => placedMs)
    await makeDaysFor(db, knownDays, placed, now.getTime())
    const stored = await inTransaction(db, async (tx) => {
      const fresh = await store(tx, judged, now)
      const heard: Heard[] = []
      for (const one of judged) {
        if (fresh.has(one.event.eventId)) heard.push({ judged: one, ticketUin: await bindTicket(tx, account, one, now) })
      }
      return granted({ fresh, heard })
    })
    if (!stored.ok) return stored
    const { fresh, heard } = stored.value
    for (const { judged: one, ticketUin } of heard) board.hearEvent(one, knownAgents.get(one.agentId ?? '') ?? null, ticketUin)
    const results = judgements.map(({ item, judgement }): Result => {
      if (!judgement.ok) return rejected(item, judgement.refused)
      // Taken off once told: the same event twice in one batch is new only once.
      const { eventId } = judgement.value.event
      return { eventId, outcome: fresh.delete(eventId) ? 'accepted' : 'duplicate' }
    })
    const skewMs = Date.parse(body.sentAt) - now.getTime()
    return granted({ status: 200, body: { serverTime: now.toISOString(), skewMs, results } satisfies CallEventBatchResult })
  }
}
