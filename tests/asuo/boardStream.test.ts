import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgentLive } from '../../src/asuo/monitoring.ts'
import type { Presence } from '../../src/asuo/presence.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { type BoardEvent, BoardReader } from './BoardReader.ts'
import { draft } from './drafts.ts'
import { FakeClock } from './FakeClock.ts'

let asuo: AsuoFixture
let clock: FakeClock
let operator: AsuoClient
let lead: AsuoClient

beforeAll(async () => {
  clock = new FakeClock(Date.now())
  asuo = await startAsuoFixture({ clock })
  operator = await asuo.as('operator')
  lead = await asuo.as('lead')
})
afterAll(() => asuo.close())

const bootId = randomUUID()
const tell = (state: Presence['state'], more: Partial<Presence> = {}) =>
  operator.send('putPresence', { body: { bootId, sentMonotonicMs: clock.monotonic(), state, ...more } })
const isAgentIn =
  (state: AgentLive['state']) =>
  ({ name, object }: BoardEvent): boolean =>
    name === 'agent' && (object as AgentLive).state === state

describe('the stream of the board', () => {
  it('begins with a snapshot and tells each change with the whole agent', async () => {
    const callId = randomUUID()
    const ticket = await operator.ask('createTicket', { body: draft() })
    const reader = await BoardReader.open(lead)
    const first = await reader.next(({ name }) => name === 'snapshot')

    await tell('hold', {
      callId,
      ticketRef: `ext:${ticket.externalId}`,
      step: 'solving',
      hold: { promisedSeconds: 30, startedMonotonicMs: clock.monotonic(), warned: true },
    })
    const change = await reader.next(isAgentIn('hold'))

    expect(change.object).toMatchObject({ callId, ticketUin: ticket.uin, step: 'solving', hold: { promisedSeconds: 30, warned: true } })
    expect(Number(change.id)).toBeGreaterThan(Number(first.id))
    expect((await lead.ask('getMonitoringSnapshot')).sequence).toBe(Number(change.id))
    reader.close()
  })

  it('hears call events too', async () => {
    const reader = await BoardReader.open(lead)
    clock.advance(1000)
    const callId = randomUUID()
    const clientAt = new Date(clock.now()).toISOString()
    const answered = {
      eventId: randomUUID(),
      callId,
      type: 'answered',
      source: 'panel',
      seq: 1,
      clientAt,
      monotonicMs: 1,
      bootId,
      training: true,
      data: {},
    } as const

    await operator.ask('ingestCallEvents', { body: { sentAt: clientAt, events: [answered] } })

    expect((await reader.next(isAgentIn('talking'))).object).toMatchObject({ callId })
    reader.close()
  })

  it('goes on where a reader broke off, without a snapshot', async () => {
    const before = await lead.ask('getMonitoringSnapshot')
    await tell('break')
    await tell('available')

    const reader = await BoardReader.open(lead, { 'last-event-id': String(before.sequence) })
    await reader.next(isAgentIn('available'))

    expect(reader.seen().map(({ name }) => name)).toEqual(['agent', 'agent'])
    reader.close()
  })

  it.each(['0', 'nonsense', '9999999999999'])('sends a snapshot to who comes back with the mark %s', async (mark) => {
    const reader = await BoardReader.open(lead, { 'last-event-id': mark })

    await reader.next(({ name }) => name === 'snapshot')

    reader.close()
  })

  it('is for leads', async () => {
    const response = await fetch(`${operator.url}/monitoring/stream`, {
      headers: { authorization: `Bearer ${operator.token}`, accept: 'text/event-stream' },
    })

    expect(response.status).toBe(403)
  })

  it('shows that it lives, and says goodbye before the token ends', async () => {
    const patient = await asuo.as('lead')
    const reader = await BoardReader.open(patient)
    await reader.next(({ name }) => name === 'snapshot')

    clock.advance(15 * 60_000)
    await reader.next(({ name }) => name === 'expired')
    await reader.ended

    expect(reader.comments).toBeGreaterThan(50)
    expect(reader.seen().at(-1)?.name).toBe('expired')
    expect(await patient.refusal('getMe')).toBe('unauthorized')
  })
})
