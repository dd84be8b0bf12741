import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLiveBoard, type LiveBoard } from '../../services/asuo/monitoring/liveBoard.ts'
import { type CallEvent, callEvent } from '../../src/asuo/callEvent.ts'
import type { AgentLive, Alert } from '../../src/asuo/monitoring.ts'
import type { Presence } from '../../src/asuo/presence.ts'
import { thresholds } from '../../src/asuo/thresholds.ts'
import { FakeClock } from './FakeClock.ts'

const maria = { id: 'maria', name: 'Соколова', teamId: 'first' }
const everything = { space: 'real', teamId: undefined, queueId: undefined } as const
const startMs = Date.parse('2026-11-22T08:00:00Z')
const bootId = randomUUID()
const callId = randomUUID()

let clock: FakeClock
let board: LiveBoard
let told: { readonly name: string; readonly object: unknown }[]

beforeEach(() => {
  clock = new FakeClock(startMs)
  board = createLiveBoard(clock, thresholds.parse({}))
  told = []
  board.deltas.follow(({ name, object }) => told.push({ name, object }))
})

const presence = (state: Presence['state'], more: Partial<Presence> = {}) =>
  board.hearPresence(maria, 'real', { bootId, sentMonotonicMs: clock.monotonic(), state, ...more }, null)
const hold = (promisedSeconds: number, agoMs = 0) => ({ promisedSeconds, startedMonotonicMs: clock.monotonic() - agoMs, warned: true })
const event = (type: CallEvent['type'], data: object = {}, agoMs = 0) => {
  const placedMs = clock.now() - agoMs
  const parsed = callEvent.parse({
    eventId: randomUUID(),
    callId,
    type,
    source: 'panel',
    seq: 1,
    clientAt: '2026-11-22T08:00:00Z',
    monotonicMs: 0,
    bootId,
    training: false,
    data,
  })
  board.hearEvent({ event: parsed, agentId: maria.id, space: 'real', placedMs }, maria, null)
}
const seen = (): AgentLive | undefined => board.snapshot(everything).agents[0]
const alerts = () => told.filter(({ name }) => name === 'alert').map(({ object }) => object as Alert)
const instant = (ms: number) => new Date(ms).toISOString()

describe('the board', () => {
  it('shows a desk as it says it stands', () => {
    presence('talking', { callId, step: 'describing', callerClock: { queueWaitMs: 9000, holdMs: 0, silenceMs: 100 } })

    expect(seen()).toMatchObject({
      agentId: 'maria',
      state: 'talking',
      step: 'describing',
      callId,
      since: instant(startMs),
      severity: 'normal',
      callerClock: { queueWaitMs: 9000 },
    })
  })

  it('says why a break is taken, and forgets it with the break', () => {
    presence('break', { reason: 'lunch' })
    expect(seen()).toMatchObject({ state: 'break', reason: 'lunch' })
    presence('available')
    expect(seen()?.reason).toBeNull()
    clock.advance(1_000)
    event('agent_state', { state: 'break', reason: 'technical' })
    expect(seen()).toMatchObject({ state: 'break', reason: 'technical' })
  })

  it('counts since the state began, not since it was last told', () => {
    presence('talking', { callId })
    clock.advance(10_000)
    presence('talking', { callId })

    expect(seen()).toMatchObject({ since: instant(startMs), lastSeenAt: instant(startMs + 10_000) })
  })

  it('places the beginning of a hold by the desk’s monotonic clock, with its promise', () => {
    presence('hold', { callId, hold: hold(30, 4000) })

    expect(seen()?.hold).toEqual({ promisedSeconds: 30, startedAt: instant(startMs - 4000), warned: true })
  })

  it('counts a hold once, whether presence or event tells it first', () => {
    presence('talking', { callId })
    clock.advance(1000)
    presence('hold', { callId, hold: hold(60) })
    event('held', { promisedSeconds: 60, warned: true }, 100)
    clock.advance(7000)
    event('resumed')
    presence('talking', { callId })

    expect(seen()).toMatchObject({ state: 'talking', holdCount: 1, holdMsBefore: 7000, hold: null })
  })

  it('keeps the begin of a hold whose promise is renewed', () => {
    presence('hold', { callId, hold: hold(30) })
    clock.advance(25_000)
    presence('hold', { callId, hold: hold(60) })

    expect(seen()).toMatchObject({ holdCount: 1, hold: { promisedSeconds: 60, startedAt: instant(startMs) } })
  })

  it('begins anew with the next call', () => {
    presence('hold', { callId, hold: hold(30) })
    presence('available')
    presence('ringing', { callId: randomUUID() })

    expect(seen()).toMatchObject({ holdCount: 0, holdMsBefore: 0, hold: null, step: null })
  })

  it('does not believe news that is older than what it knows', () => {
    presence('talking', { callId })
    event('ringing', {}, 500)
    event('ringing', {}, 7_200_000)

    expect(seen()?.state).toBe('talking')
  })

  it('reddens as the clocks run, without a word from the desk, under one alert', () => {
    presence('hold', { callId, hold: hold(60) })
    const stays = () => {
      clock.advance(20_000)
      presence('hold', { callId, hold: { ...hold(60), startedMonotonicMs: startMs } })
    }
    const severities = [stays, stays, stays, stays, stays, stays].map((wait) => {
      wait()
      return seen()?.severity
    })

    expect(severities).toEqual(['normal', 'normal', 'warning', 'warning', 'warning', 'alarm'])
    expect(alerts().map(({ kind, severity }) => [kind, severity])).toEqual([
      ['hold_long', 'warning'],
      ['hold_long', 'alarm'],
    ])
    expect(new Set(alerts().map(({ id }) => id)).size).toBe(1)
    expect(board.snapshot(everything).alerts).toHaveLength(1)

    presence('talking', { callId })
    clock.advance(9_999)
    expect(board.snapshot(everything).alerts).toMatchObject([{ kind: 'hold_long', state: 'open' }])
    clock.advance(1)
    expect(alerts().at(-1)).toMatchObject({ kind: 'hold_long', state: 'resolved', resolvedAt: instant(clock.now()) })
    expect(board.snapshot(everything).alerts).toEqual([])
  })

  it('calls a silent desk disconnected, and believes it when it speaks again', () => {
    presence('hold', { callId, hold: hold(60) })
    clock.advance(29_999)
    expect(seen()?.state).toBe('hold')

    clock.advance(1)
    expect(seen()).toMatchObject({ state: 'disconnected', severity: 'alarm', lastSeenAt: instant(startMs) })
    expect(alerts().at(-1)).toMatchObject({ kind: 'panel_silent', severity: 'alarm', callId })

    clock.advance(5000)
    presence('hold', { callId, hold: { ...hold(60), startedMonotonicMs: startMs } })
    expect(seen()).toMatchObject({ state: 'hold', holdCount: 1, hold: { startedAt: instant(startMs) } })
  })

  it('keeps one alert of a desk that falls silent again within 10 s of its word', () => {
    presence('available')
    clock.advance(30_000)
    for (let times = 0; times < 3; times += 1) {
      presence('available')
      clock.advance(5_000)
      presence('offline')
      clock.advance(4_000)
    }
    presence('available')
    clock.advance(10_000)

    expect(alerts().map(({ kind, state }) => `${kind} ${state}`)).toEqual(['panel_silent open', 'panel_silent resolved'])
  })

  it('does not look for those who left', () => {
    presence('offline')
    clock.advance(3_600_000)

    expect(seen()?.state).toBe('offline')
  })

  it('follows the queue of the PBX', () => {
    const pbx = (type: 'queued' | 'answered', seq: number, data: object) =>
      board.hearEvent(
        {
          event: callEvent.parse({
            eventId: randomUUID(),
            callId: null,
            pbxUniqueId: '17637.1',
            type,
            source: 'pbx',
            seq,
            clientAt: '2026-11-22T08:00:00Z',
            monotonicMs: 0,
            bootId,
            training: false,
            data,
          }),
          agentId: null,
          space: 'real',
          placedMs: clock.now(),
        },
        null,
        null,
      )

    pbx('queued', 1, { queueId: 'first', position: 1 })
    clock.advance(60_000)
    expect(board.snapshot(everything).queues).toMatchObject([
      { queueId: 'first', waiting: 1, longestWaitSince: instant(startMs), severity: 'alarm', callers: [{ pbxUniqueId: '17637.1' }] },
    ])

    pbx('answered', 2, {})
    expect(board.snapshot(everything).queues).toMatchObject([{ waiting: 0, longestWaitSince: null, severity: 'normal' }])
  })

  it('shows one team where one is asked for', () => {
    presence('available')

    expect(board.snapshot({ ...everything, teamId: 'second' }).agents).toEqual([])
    expect(board.snapshot({ ...everything, teamId: 'first' }).agents).toHaveLength(1)
  })
})
