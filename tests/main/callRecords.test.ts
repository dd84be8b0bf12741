import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallEventInput } from '#core/asuo/callEvent'
import type { OpenCall } from '#core/desk/openCall'
import { blankFacts } from '#core/regulation/blankFacts'
import { closeCall } from '../../main/calls/closeCall.ts'
import { keepCall } from '../../main/calls/keepCall.ts'
import { reportCall } from '../../main/calls/reportCall.ts'
import { systemClock } from '../../main/clock/systemClock.ts'
import { author, type DeskOnFake, deskOnFake } from './deskOnFake.ts'
import { FakeAsuo } from './FakeAsuo.ts'

let asuo: FakeAsuo
let desk: DeskOnFake
beforeEach(async () => {
  asuo = await FakeAsuo.start()
  desk = await deskOnFake(asuo)
})
afterEach(() => asuo.stop())

const bootId = randomUUID()
const deskBootId = randomUUID()

const openCallOf = (callId: string, notes: string): OpenCall => ({
  version: 1,
  callId,
  direction: 'incoming',
  leg: null,
  handoverId: null,
  foreignOrders: 0,
  caller: { number: '+78125394101', name: null, queueName: null, queueWaitMs: null, pbxUniqueId: null },
  training: false,
  agentId: 'operator',
  step: 'greeting',
  facts: { ...blankFacts(), texts: { ...blankFacts().texts, notes } },
  chronicle: [],
})

const eventOf = (callId: string, monotonicMs: number, type: 'ringing' | 'answered' | 'resumed' = 'answered'): CallEventInput => ({
  callId,
  type,
  monotonicMs,
  bootId,
  clientAt: '2026-11-22T10:00:00.000Z',
  training: false,
  data: {},
})

const report = (event: CallEventInput) => reportCall({ outbox: desk.outbox, clock: systemClock, deskBootId }, author, event)
const empty = () => desk.until(() => desk.outbox.state().waiting === 0)
const sentEvents = () => asuo.batches.flatMap(({ events }) => events as { seq: number; type: string }[])

it('gives the events of one call their order and sends them together', async () => {
  const callId = randomUUID()
  desk.become(null)
  for (const [index, type] of (['ringing', 'answered', 'resumed'] as const).entries()) report(eventOf(callId, index, type))
  desk.become('operator')
  desk.sender.nudge()
  await empty()

  expect(asuo.batches).toHaveLength(1)
  expect(sentEvents().map(({ seq, type }) => [seq, type])).toEqual([
    [1, 'ringing'],
    [2, 'answered'],
    [3, 'resumed'],
  ])
})

it("says where the page's clock stands at the moment of sending", async () => {
  desk.become(null)
  report(eventOf(randomUUID(), 5_000))
  const heard = systemClock.monotonic()
  desk.become('operator')
  desk.sender.nudge()
  await empty()

  const [batch] = asuo.batches
  expect(batch?.bootId).toBe(bootId)
  expect(Number(batch?.sentMonotonicMs)).toBeGreaterThanOrEqual(5_000)
  expect(Number(batch?.sentMonotonicMs)).toBeLessThanOrEqual(5_000 + systemClock.monotonic() - heard + 1_000)
})

it('takes an event that the page tells twice for one', async () => {
  const event = eventOf(randomUUID(), 1)
  report(event)
  report(event)
  await empty()

  expect(sentEvents()).toHaveLength(1)
})

it('gives the call on the desk back to its own operator only', () => {
  const call = openCallOf(randomUUID(), 'записано')
  keepCall(desk.outbox, call)

  expect(desk.outbox.calls.recall('operator')).toEqual(call)
  expect(desk.outbox.calls.recall('operator2')).toBeNull()
})

it('lets a closed call go, and a late word about it does not bring it back', async () => {
  const call = openCallOf(randomUUID(), 'записано')
  keepCall(desk.outbox, call)

  closeCall(desk.outbox, author, { callId: call.callId, entries: [] })
  keepCall(desk.outbox, call)
  await empty()

  expect(desk.outbox.calls.recall('operator')).toBeNull()
  expect(asuo.applied.map(({ path }) => path)).toEqual([`/calls/${call.callId}/protocol`])
})

it('sends the protocol behind the events of its call', async () => {
  const callId = randomUUID()
  desk.become(null)
  report(eventOf(callId, 1))
  closeCall(desk.outbox, author, { callId, entries: [] })
  let batchesBefore = -1
  asuo.mishap = ({ path }) => {
    if (path.includes('/protocol')) batchesBefore = asuo.batches.length
    return 'none'
  }
  desk.become('operator')
  desk.sender.nudge()
  await empty()

  expect(batchesBefore).toBe(1)
})
