import { describe, expect, it } from 'vitest'
import { keyFrequencies, ringSamples } from '../../renderer/telephony/tones.ts'

describe('the tone of a key', () => {
  it.each([
    ['1', [697, 1209]],
    ['5', [770, 1336]],
    ['9', [852, 1477]],
    ['*', [941, 1209]],
    ['0', [941, 1336]],
    ['#', [941, 1477]],
  ])('%s is %j Hz', (key, frequencies) => {
    expect(keyFrequencies(key)).toEqual(frequencies)
  })

  it.each(['', 'A', '12', ' '])('%j has none', (key) => {
    expect(keyFrequencies(key)).toBeNull()
  })
})

describe('the ring', () => {
  it('sounds one second and is silent four', () => {
    const samples = ringSamples(8_000)
    const loudest = (from: number, to: number) => Math.max(...samples.subarray(from * 8_000, to * 8_000).map(Math.abs))

    expect(samples).toHaveLength(40_000)
    expect(loudest(0.1, 0.9)).toBeCloseTo(0.3, 2)
    expect(loudest(1, 5)).toBe(0)
  })

  it('begins and ends without a click', () => {
    const samples = ringSamples(8_000)

    expect(Math.abs(samples[1] ?? 1)).toBeLessThan(0.01)
    expect(Math.abs(samples[7_999] ?? 1)).toBeLessThan(0.01)
  })
})
