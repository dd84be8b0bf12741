import { type CallEventBatchResult, callEvent, callEventBatchResult } from '#core/asuo/callEvent'
import type { Attempt } from '#core/tickets/outboxRules'
import type { Clock } from '#core/time/clock'
import type { Courier, Receipt } from '../outbox/courier.ts'
import type { HeardAt, OutboxEntry } from '../outbox/outboxEntry.ts'
import type { AsuoClient } from './asuoClient.ts'

interface CourierPorts {
  readonly client: AsuoClient
  readonly clock: Clock
  /** Of this process: what another one measured is comparable by the wall clock only. */
  readonly deskBootId: string
}

type BatchItem = CallEventBatchResult['results'][number]

/** An event that ASUO already has is delivered; one it rejects is judged by its own problem. */
const itemAttempt = ({ outcome, problem }: BatchItem): Attempt =>
  outcome === 'rejected' && problem
    ? { kind: 'answered', status: problem.status, fits: true, problem, retryAfterSeconds: null }
    : { kind: 'answered', status: 200, fits: outcome !== 'rejected', problem: null, retryAfterSeconds: null }

/** Carries entries by the client: ticket entries one by one under their keys, call events as one batch. */
export const createAsuoCourier = ({ client, clock, deskBootId }: CourierPorts): Courier => {
  const sinceHeard = (heard: HeardAt): number =>
    Math.max(0, heard.deskBootId === deskBootId ? clock.monotonic() - heard.monotonicMs : clock.now() - heard.at)

  const carryOne = async (entry: OutboxEntry, timeoutMs: number): Promise<readonly Receipt[]> => {
    const stored = { path: entry.path, body: entry.body, key: entry.id }
    const { attempt, body } = await client.sendAs(entry.actor, entry.operation, { stored, timeoutMs })
    return [{ id: entry.id, attempt, body }]
  }

  /** The page's clock at the moment of sending: what it read when the desk heard the last event, and the time since. */
  const carryEvents = async (actor: string, parcel: readonly OutboxEntry[], timeoutMs: number): Promise<readonly Receipt[]> => {
    const events = parcel.map(({ body }) => callEvent.parse(JSON.parse(body)))
    const last = events.at(-1)
    const heard = parcel.at(-1)?.heard
    const body = {
      sentAt: new Date(clock.now()).toISOString(),
      ...(last && heard ? { bootId: last.bootId, sentMonotonicMs: last.monotonicMs + sinceHeard(heard) } : {}),
      events,
    }
    const answer = await client.sendAs(actor, 'ingestCallEvents', { body, timeoutMs })
    if (answer.body === null) return parcel.map(({ id }) => ({ id, attempt: answer.attempt, body: null }))
    const { results } = callEventBatchResult.parse(answer.body)
    const byId = new Map(results.map((item) => [item.eventId, item]))
    return parcel.map(({ id }) => {
      const item = byId.get(id)
      return { id, attempt: item ? itemAttempt(item) : { kind: 'noAnswer' }, body: null }
    })
  }

  return {
    carry(parcel, timeoutMs) {
      const [first] = parcel
      if (!first) return Promise.resolve([])
      return first.operation === 'ingestCallEvents' ? carryEvents(first.actor, parcel, timeoutMs) : carryOne(first, timeoutMs)
    },
  }
}
