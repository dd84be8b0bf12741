import type { CallState } from '#core/asuo/call'
import type { CallEvent } from '#core/asuo/callEvent'

/** An event with its place on the service's time line, epoch ms. */
export interface PlacedEvent {
  readonly event: CallEvent
  readonly placedMs: number
}

/** What a call's events come to; durations in ms, of a call still running up to its last event. */
export interface DerivedCall {
  readonly state: CallState
  readonly startedMs: number
  readonly waitMs: number | null
  readonly ringMs: number | null
  readonly talkMs: number
  readonly holdMs: number
  readonly holdCount: number
  readonly longestHoldMs: number
  readonly wrapUpMs: number
}

interface TimedEvent {
  readonly event: CallEvent
  readonly atMs: number
}

/** One source's events by seq. Within one boot the monotonic clock tells the distances; over a reload the placing does. */
const timed = (placed: readonly PlacedEvent[]): readonly TimedEvent[] => {
  const line: TimedEvent[] = []
  for (const { event, placedMs } of [...placed].sort((a, b) => a.event.seq - b.event.seq)) {
    const last = line.at(-1)
    const distance = last && last.event.bootId === event.bootId ? event.monotonicMs - last.event.monotonicMs : null
    const atMs = last ? Math.max(last.atMs, distance === null ? placedMs : last.atMs + distance) : placedMs
    line.push({ event, atMs })
  }
  return line
}

const firstAt = (line: readonly TimedEvent[], ...types: readonly CallEvent['type'][]): number | null =>
  line.find(({ event }) => types.includes(event.type))?.atMs ?? null

/** Each hold from `held` to `resumed`, to the end, or as long as it lasts. */
const holdsOf = (line: readonly TimedEvent[]): readonly number[] => {
  const holds: number[] = []
  let heldMs: number | null = null
  for (const { event, atMs } of line) {
    if (event.type === 'held') heldMs ??= atMs
    if (heldMs !== null && (event.type === 'resumed' || event.type === 'ended')) {
      holds.push(atMs - heldMs)
      heldMs = null
    }
  }
  const last = line.at(-1)
  return heldMs === null || !last ? holds : [...holds, last.atMs - heldMs]
}

type Types = readonly CallEvent['type'][]

/**
 * From each last opening to the closing after it, summed: a caller who was called back is talked to twice. What still runs lasts to
 * the end of the line.
 */
const between = (line: readonly TimedEvent[], opening: Types, closing: Types): number => {
  let sum = 0
  let since: number | null = null
  for (const { event, atMs } of line) {
    if (opening.includes(event.type)) since = atMs
    else if (since !== null && closing.includes(event.type)) {
      sum += atMs - since
      since = null
    }
  }
  return sum + (since === null ? 0 : (line.at(-1)?.atMs ?? since) - since)
}

const stateAfter: Readonly<Partial<Record<CallEvent['type'], CallState>>> = {
  queued: 'queued',
  ringing: 'ringing',
  answered: 'talking',
  held: 'hold',
  resumed: 'talking',
  ended: 'ended',
  missed: 'abandoned',
  abandoned: 'abandoned',
  wrap_up_started: 'wrap_up',
  wrap_up_ended: 'ended',
}

const stateOf = (line: readonly TimedEvent[]): CallState =>
  line.reduce<CallState>((state, { event }) => stateAfter[event.type] ?? state, 'ringing')

/** The queue as the PBX saw it; else as the INVITE told the desk; else not known. */
const waitOf = (pbx: readonly TimedEvent[], panel: readonly TimedEvent[]): number | null => {
  const queued = firstAt(pbx, 'queued')
  const left = firstAt(pbx, 'answered', 'abandoned')
  if (queued !== null && left !== null) return left - queued
  const ringing = panel.find(({ event }) => event.type === 'ringing')?.event
  return ringing?.type === 'ringing' ? (ringing.data.queueWaitMs ?? null) : null
}

/** Recomputes a call from all its events, in whatever order they came: the desk tells the call, the PBX the queue. */
export const deriveCall = (placed: readonly PlacedEvent[]): DerivedCall => {
  const panel = timed(placed.filter(({ event }) => event.source === 'panel'))
  const pbx = timed(placed.filter(({ event }) => event.source === 'pbx'))
  const line = panel.length > 0 ? panel : pbx
  const answered = firstAt(line, 'answered')
  const ringing = firstAt(line, 'ringing')
  const holds = holdsOf(line)
  const holdMs = holds.reduce((sum, hold) => sum + hold, 0)
  return {
    state: stateOf(line),
    startedMs: Math.min(...placed.map(({ placedMs }) => placedMs)),
    waitMs: waitOf(pbx, panel),
    ringMs: ringing === null || answered === null ? null : answered - ringing,
    talkMs: between(line, ['answered'], ['ended']) - holdMs,
    holdMs,
    holdCount: holds.length,
    longestHoldMs: Math.max(0, ...holds),
    wrapUpMs: between(line, ['ended', 'wrap_up_started'], ['answered', 'wrap_up_ended']),
  }
}
