import { expect, it } from 'vitest'
import { frameSamples, LevelMeter } from '../../services/training-line/sound/LevelMeter.ts'
import { silence, tone } from './people/tone.ts'

function hear(...sounds: readonly Int16Array[]) {
  const told: (string | number)[] = []
  const meter = new LevelMeter({ began: () => told.push('began'), ended: (ms) => told.push('ended', ms) })
  for (const sound of sounds)
    for (let at = 0; at + frameSamples <= sound.length; at += frameSamples) meter.push(sound.subarray(at, at + frameSamples))
  return { meter, told }
}

it('measures the active level of speech, whatever silence is around it', () => {
  const { meter } = hear(silence(1000), tone(600, -22), silence(2000), tone(400, -22), silence(500))

  expect(meter.activeDb).toBeCloseTo(-22, 1)
  expect(meter.speechMs).toBe(1000)
})

it('has no level before the first word', () => {
  expect(hear(silence(500)).meter.activeDb).toBeNull()
})

it('tells when speech begins and, after a pause, how long it was', () => {
  expect(hear(tone(600, -20), silence(400)).told).toEqual(['began', 'ended', 600])
})

it('does not break a sentence at a short stop', () => {
  expect(hear(tone(300, -20), silence(200), tone(300, -20), silence(400)).told).toEqual(['began', 'ended', 800])
})

it('does not take a click for speech', () => {
  expect(hear(tone(40, -10), silence(1000)).told).toEqual([])
})

it('does not take a murmur under the gate for speech', () => {
  expect(hear(tone(1000, -55)).told).toEqual([])
})

it('ends a speech that a hold cuts off', () => {
  const { meter, told } = hear(tone(200, -20))

  meter.interrupt()
  meter.interrupt()

  expect(told).toEqual(['began', 'ended', 200])
})
