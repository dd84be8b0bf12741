import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, type Law } from '../../services/training-line/sound/g711.ts'

/** Code and value as sox decodes them. */
const reference: Record<Law, readonly (readonly [number, number])[]> = {
  PCMU: [
    [0, -32124],
    [1, -31100],
    [15, -16764],
    [16, -15996],
    [127, 0],
    [128, 32124],
    [129, 31100],
    [143, 16764],
    [160, 7932],
    [213, 716],
    [254, 8],
    [255, 0],
  ],
  PCMA: [
    [0, -5504],
    [1, -5248],
    [15, -6784],
    [16, -2752],
    [127, -848],
    [128, 5504],
    [143, 6784],
    [160, 22016],
    [213, 8],
    [254, 880],
    [255, 848],
  ],
}

describe.each(['PCMU', 'PCMA'] as const)('G.711 %s', (law) => {
  it('decodes the reference codes to the reference values', () => {
    const codes = Uint8Array.from(reference[law], ([code]) => code)

    expect([...decode(codes, law)]).toEqual(reference[law].map(([, value]) => value))
  })

  it('gives every code back after a round trip, but for the second zero', () => {
    const codes = Uint8Array.from({ length: 256 }, (_, code) => code)
    const values = decode(codes, law)

    expect([...decode(encode(values, law), law)]).toEqual([...values])
  })

  it('stays within three per cent of a loud sample and half a step of a quiet one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -31_000, max: 31_000 }), (sample) => {
        const [heard = Number.NaN] = decode(encode(Int16Array.of(sample), law), law)
        expect(Math.abs(heard - sample)).toBeLessThanOrEqual(Math.max(8, Math.abs(sample) * 0.0325))
      }),
    )
  })

  it('meets the ends of the scale without turning them round', () => {
    const [low = 0, high = 0] = decode(encode(Int16Array.of(-32_768, 32_767), law), law)

    expect(low).toBeLessThan(-31_000)
    expect(high).toBeGreaterThan(31_000)
  })
})
