import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { privacyPolicy } from '../../services/asuo/privacy/privacyPolicy.ts'
import { dayOf } from '../../services/asuo/storage/callEventDays.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'
import { FakeClock } from './FakeClock.ts'

const dayMs = 86_400_000
const startMs = Date.now()
const clock = new FakeClock(startMs)
let asuo: AsuoFixture

beforeAll(async () => {
  asuo = await startAsuoFixture({ clock, privacy: privacyPolicy.parse({ callEventDays: 10, accessDays: 30 }) })
})
afterAll(() => asuo.close())

const count = async (sql: string) => {
  await using database = await databaseOf(asuo.dataDir)
  return await database.count(sql)
}
const tableOf = (ms: number) => `call_events_${dayOf(ms).replaceAll('-', '')}`
const days = () => count("select count(*) from pg_inherits where inhparent = 'call_events'::regclass")

describe('the service that goes on running', () => {
  it('makes the tables of the next week before they are needed', async () => {
    await expect.poll(days, { timeout: 10_000 }).toBe(1 + 8)

    expect(await count(`select count(*) from pg_class where relname = '${tableOf(startMs + 7 * dayMs)}'`)).toBe(1)
  })

  it('erases by its own settings, hour by hour, in nobody’s name', async () => {
    const operator = await asuo.as('operator')
    const { uin } = await operator.ask('createTicket', { body: draft() })
    await operator.ask('getTicket', { params: { ticketRef: uin } })
    const told = {
      callId: randomUUID(),
      clientAt: new Date(clock.now()).toISOString(),
      monotonicMs: 0,
      bootId: randomUUID(),
      training: true,
    }
    const event = { ...told, eventId: randomUUID(), source: 'panel' as const, seq: 1, type: 'missed' as const, data: { reason: 'timeout' } }
    await operator.ask('ingestCallEvents', { body: { sentAt: told.clientAt, events: [event] } })

    clock.advance(9 * dayMs)
    await expect
      .poll(() => count(`select count(*) from pg_class where relname = '${tableOf(clock.now() + 7 * dayMs)}'`), { timeout: 10_000 })
      .toBe(1)
    expect(await count('select count(*) from call_events')).toBe(1)
    clock.advance(3 * dayMs)
    await expect.poll(() => count('select count(*) from call_events'), { timeout: 10_000 }).toBe(0)

    expect(await count('select count(*) from call_event_ids')).toBe(0)
    expect(await count(`select count(*) from pg_class where relname = '${tableOf(startMs)}'`)).toBe(0)
    expect(await count("select count(*) from erasures where cause = 'policy' and account_id is null")).toBe(1)
    expect(await count('select count(*) from accesses')).toBe(1)
    clock.advance(30 * dayMs)
    await expect.poll(() => count('select count(*) from accesses'), { timeout: 10_000 }).toBe(0)
  })
})
