import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FrameClock } from '../../services/training-line/sound/FrameClock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('sends fifty frames a second to every call', () => {
  const clock = new FrameClock()
  const sent = { first: 0, second: 0 }
  clock.join(() => sent.first++)
  clock.join(() => sent.second++)

  vi.advanceTimersByTime(10_000)

  expect(Math.abs(sent.first - 500)).toBeLessThanOrEqual(1)
  expect(sent.second).toBe(sent.first)
})

it('gives up the frames of a long sleep instead of bursting', () => {
  const clock = new FrameClock()
  let sent = 0
  clock.join(() => sent++)
  vi.advanceTimersByTime(100)
  const before = sent

  vi.setSystemTime(Date.now() + 60_000)
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
  vi.advanceTimersByTime(10)

  expect(sent - before).toBeLessThanOrEqual(1)
  vi.restoreAllMocks()
})

it('keeps no timer when the last call has left', () => {
  const clock = new FrameClock()
  const leaves = [clock.join(() => {}), clock.join(() => {})]

  for (const leave of leaves) leave()

  expect(vi.getTimerCount()).toBe(0)
})
