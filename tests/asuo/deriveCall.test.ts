import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveCall, type PlacedEvent } from '../../services/asuo/calls/deriveCall.ts'
import { placeEvent } from '../../services/asuo/calls/placeEvent.ts'
import { type CallEvent, callEvent } from '../../src/asuo/callEvent.ts'

const bootId = randomUUID()
const callId = randomUUID()

const event = (type: CallEvent['type'], seq: number, monotonicMs: number, more: Record<string, unknown> = {}): CallEvent =>
  callEvent.parse({
    eventId: randomUUID(),
    callId,
    type,
    source: 'panel',
    seq,
    clientAt: '2026-11-22T08:00:00Z',
    monotonicMs,
    bootId,
    training: false,
    data: {},
    ...more,
  })

const held = { data: { promisedSeconds: 60, warned: true } }
const ended = { data: { by: 'caller', cause: 'normal' } }

/** Rings 3 s, talks 10 s, held 20 s, talks 5 s, held 4 s, talks 1 s, wraps up for 30 s. */
const story = [
  event('ringing', 1, 0, { data: { queueWaitMs: 12_000 } }),
  event('answered', 2, 3_000),
  event('held', 3, 13_000, held),
  event('resumed', 4, 33_000),
  event('held', 5, 38_000, held),
  event('resumed', 6, 42_000),
  event('ended', 7, 43_000, ended),
  event('wrap_up_started', 8, 43_000),
  event('wrap_up_ended', 9, 73_000),
]
const sums = { waitMs: 12_000, ringMs: 3_000, talkMs: 16_000, holdMs: 24_000, holdCount: 2, longestHoldMs: 20_000, wrapUpMs: 30_000 }
const placed = (events: readonly CallEvent[], at = (one: CallEvent) => 1_000_000 + one.monotonicMs): PlacedEvent[] =>
  events.map((one) => ({ event: one, placedMs: at(one) }))

describe('a call recomputed from its events', () => {
  it('has its sums', () => {
    expect(deriveCall(placed(story))).toMatchObject({ ...sums, state: 'ended', startedMs: 1_000_000 })
  })

  it('does not depend on the order of arrival nor on when the events were placed', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(story, { minLength: story.length }),
        fc.array(fc.integer({ min: 0, max: 9_000 })),
        (events, delays) => {
          const derived = deriveCall(placed(events, (one) => 1_000_000 + one.monotonicMs + (delays[one.seq % (delays.length || 1)] ?? 0)))

          expect(derived).toMatchObject(sums)
        },
      ),
    )
  })

  it('counts a caller who was called back in both parts, and the work between them as wrap-up', () => {
    const back = [
      ...story.slice(0, 8),
      event('answered', 9, 63_000, { data: { direction: 'outgoing', number: '+78125394101' } }),
      event('ended', 10, 70_000, ended),
      event('wrap_up_started', 11, 70_000),
      event('wrap_up_ended', 12, 80_000),
    ]

    expect(deriveCall(placed(back))).toMatchObject({ ...sums, talkMs: 23_000, wrapUpMs: 30_000, state: 'ended' })
  })

  it.each([
    [1, 'ringing'],
    [2, 'talking'],
    [3, 'hold'],
    [4, 'talking'],
    [7, 'ended'],
    [8, 'wrap_up'],
  ] as const)('after %i events is %s', (count, state) => {
    expect(deriveCall(placed(story.slice(0, count))).state).toBe(state)
  })

  it('ends a hold with the call', () => {
    const cut = [event('answered', 1, 0), event('held', 2, 1_000, held), event('ended', 3, 9_000, ended)]

    expect(deriveCall(placed(cut))).toMatchObject({ holdMs: 8_000, talkMs: 1_000 })
  })

  it('bridges a reload by the placing, since the monotonic clock starts anew', () => {
    const reloaded = [event('answered', 1, 500_000), event('ended', 2, 40, { ...ended, bootId: randomUUID() })]

    expect(deriveCall(placed(reloaded, (one) => (one.seq === 1 ? 1_000_000 : 1_007_000)))).toMatchObject({ talkMs: 7_000 })
  })

  it('counts the time a panel was away neither as talk nor as wrap-up', () => {
    const nextMorning = { bootId: randomUUID() }
    const back = [
      event('answered', 1, 10_000),
      event('ended', 2, 14_000, ended),
      event('wrap_up_started', 3, 40, nextMorning),
      event('wrap_up_ended', 4, 20_040, nextMorning),
    ]

    expect(deriveCall(placed(back, (one) => (one.seq === 1 ? 1_000_000 : 40_000_000)))).toMatchObject({ talkMs: 4_000, wrapUpMs: 20_000 })
  })

  it('believes the PBX about the queue', () => {
    const pbx = { source: 'pbx', pbxUniqueId: '1763798400.17', callId: null }
    const queue = [event('queued', 1, 0, { ...pbx, data: { queueId: 'first', position: 1 } }), event('answered', 2, 21_000, pbx)]

    expect(deriveCall(placed([...story, ...queue]))).toMatchObject({ ...sums, waitMs: 21_000 })
  })
})

describe('the place of an event on the time line', () => {
  const receivedMs = Date.parse('2026-11-22T10:00:00Z')

  it('goes back by the shared monotonic clock, whatever the wall clock says', () => {
    const sending = { sentAt: '1999-01-01T00:00:00Z', bootId, sentMonotonicMs: 7_205_000 }

    expect(placeEvent(event('answered', 1, 5_000), sending, receivedMs)).toBe(receivedMs - 7_200_000)
  })

  it('goes back by the wall clock where the monotonic one is another', () => {
    const sending = { sentAt: '2026-11-22T08:00:30Z', bootId: randomUUID(), sentMonotonicMs: 9 }

    expect(placeEvent(event('answered', 1, 5_000), sending, receivedMs)).toBe(receivedMs - 30_000)
  })

  it('is never ahead of the service', () => {
    expect(placeEvent(event('answered', 1, 5_000), { sentAt: '2026-11-22T07:00:00Z' }, receivedMs)).toBe(receivedMs)
  })
})
