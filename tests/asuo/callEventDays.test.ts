import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../services/asuo/storage/callEventDays.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'

const dayMs = 86_400_000

let asuo: AsuoFixture
let operator: AsuoClient

beforeAll(async () => {
  asuo = await startAsuoFixture()
  operator = await asuo.as('operator')
})
afterAll(() => asuo.close())

const tableOf = (ms: number) => `call_events_${dayOf(ms).replaceAll('-', '')}`
const eventOf = (callId: string, seq: number) => ({
  eventId: randomUUID(),
  callId,
  type: 'missed' as const,
  data: { reason: 'timeout' },
  source: 'panel' as const,
  seq,
  clientAt: new Date().toISOString(),
  monotonicMs: 0,
  bootId: '0192f3c4-0000-4000-8000-00000000b001',
  training: true,
})
/** Sends what happened so many ms ago, as a desk that was off line all the while. */
const deliverLate = async (events: readonly ReturnType<typeof eventOf>[], agoMs: number) => {
  const sending = { sentAt: new Date().toISOString(), bootId: '0192f3c4-0000-4000-8000-00000000b001', sentMonotonicMs: agoMs }
  const { results } = await operator.ask('ingestCallEvents', { body: { ...sending, events: [...events] } })
  return results.map(({ outcome }) => outcome)
}
const placesOf = async (callId: string) => {
  await using database = await databaseOf(asuo.dataDir)
  const sql = 'select tableoid::regclass::text as place from call_events where call_id = $1 order by seq'
  const { rows } = await database.client.query<{ place: string }>(sql, [callId])
  return rows.map(({ place }) => place)
}

describe('a call event', () => {
  it('finds the table of its day in Moscow, made when it is needed', async () => {
    const callId = randomUUID()
    const nowMs = Date.now()

    expect(await deliverLate([eventOf(callId, 1)], 0)).toEqual(['accepted'])
    expect(await deliverLate([eventOf(callId, 2)], 33 * dayMs)).toEqual(['accepted'])

    expect(await placesOf(callId)).toEqual([tableOf(nowMs), tableOf(nowMs - 33 * dayMs)])
  })

  it('is one event however its day is judged when it is sent again', async () => {
    const callId = randomUUID()
    const event = eventOf(callId, 1)

    expect(await deliverLate([event, event], 3 * dayMs)).toEqual(['accepted', 'duplicate'])
    expect(await deliverLate([event], 5 * dayMs)).toEqual(['duplicate'])

    expect((await placesOf(callId)).length).toBe(1)
    expect((await operator.ask('getCall', { params: { callId } })).events.length).toBe(1)
  })

  it('of many desks at once, for a day nobody has had, makes its table once', async () => {
    const callIds = Array.from({ length: 12 }, () => randomUUID())

    const outcomes = await Promise.all(callIds.map((callId) => deliverLate([eventOf(callId, 1)], 60 * dayMs)))

    expect(outcomes.flat()).toEqual(callIds.map(() => 'accepted'))
    const places = new Set((await Promise.all(callIds.map(placesOf))).flat())
    expect([...places]).toEqual([tableOf(Date.now() - 60 * dayMs)])
  })

  it('older than is ever kept, or by a clock that is centuries off, is taken all the same', async () => {
    const callId = randomUUID()

    expect(await deliverLate([eventOf(callId, 1)], 400 * dayMs)).toEqual(['accepted'])
    expect(await deliverLate([eventOf(callId, 2)], 9e12)).toEqual(['accepted'])

    expect(await placesOf(callId)).toEqual(['call_events_rest', 'call_events_rest'])
  })

  it('is taken while days cannot be made, and moves when they can', async () => {
    await using database = await databaseOf(asuo.dataDir)
    const callId = randomUUID()
    const agoMs = 21 * dayMs
    await database.run('alter function make_call_event_day(date) rename to away')

    expect(await deliverLate([eventOf(callId, 1)], agoMs)).toEqual(['accepted'])
    expect(await placesOf(callId)).toEqual(['call_events_rest'])

    await database.run('alter function away(date) rename to make_call_event_day')
    expect(await deliverLate([eventOf(callId, 2)], agoMs)).toEqual(['accepted'])
    expect(await placesOf(callId)).toEqual([tableOf(Date.now() - agoMs), tableOf(Date.now() - agoMs)])
  })
})

describe('the days of call events', () => {
  it('begin at midnight in Moscow', () => {
    expect([dayOf(Date.parse('2026-11-26T20:59:59.999Z')), dayOf(Date.parse('2026-11-26T21:00:00.000Z'))]).toEqual([
      '2026-11-26',
      '2026-11-27',
    ])
  })
})
