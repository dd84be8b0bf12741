import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { innMistake, readInn } from '#core/tickets/inn'

/** Numbers whose check digits are right, of both lengths and with a zero in front. */
const valid = ['7707083893', '7830002293', '7728168971', '0274062111', '500100732259', '526317984689'] as const

const digit = fc.integer({ min: 0, max: 9 }).map(String)

/** Any INN that passes, found by trying the check digits. */
const anyInn = fc
  .integer({ min: 10, max: 12 })
  .filter((length) => length !== 11)
  .chain((length) =>
    fc
      .array(digit, { minLength: length, maxLength: length })
      .map((digits) => digits.join(''))
      .map((base) => {
        const known = length === 10 ? base.slice(0, 9) : base.slice(0, 10)
        const tails =
          length === 10
            ? Array.from({ length: 10 }, (_, d) => String(d))
            : Array.from({ length: 100 }, (_, d) => String(d).padStart(2, '0'))
        return tails.map((tail) => known + tail).find((inn) => innMistake(inn) === null) ?? null
      })
      .filter((inn) => inn !== null),
  )

describe('an INN', () => {
  it.each(valid)('%s is valid', (inn) => {
    expect(readInn(inn)).toEqual({ state: 'valid', digits: inn })
  })

  it.each([
    ['7707083894', 'checkDigits'],
    ['500100732258', 'checkDigits'],
    ['500100732249', 'checkDigits'],
    ['500100732202', 'checkDigits'],
    ['0000000000', 'zeros'],
    ['000000000000', 'zeros'],
    ['0012345678', 'region'],
    ['001', 'region'],
    ['77070838931234', 'length'],
    ['77O7083893', 'notDigits'],
  ] as const)('%s is wrong: %s', (typed, mistake) => {
    expect(readInn(typed)).toMatchObject({ state: 'wrong', mistake })
  })

  it.each(['', '7', '770708389', '50010073225'])('%s is not finished', (typed) => {
    expect(readInn(typed).state).toBe('incomplete')
  })

  it.each(['ИНН 7707083893', ' 77 07 083893 ', '7707-083-893', 'инн: 7707083893', '№7707083893'])('is read from a pasted «%s»', (typed) => {
    expect(readInn(typed)).toEqual({ state: 'valid', digits: '7707083893' })
  })

  it('keeps a zero in front', () => {
    expect(readInn('0274062111')).toMatchObject({ digits: '0274062111' })
  })

  it('catches at least 97 of 100 single slips', () => {
    let [slips, caught] = [0, 0]
    fc.assert(
      fc.property(anyInn, fc.nat(), fc.integer({ min: 1, max: 9 }), (inn, place, by) => {
        const at = place % inn.length
        const slipped = inn.slice(0, at) + String((Number(inn[at]) + by) % 10) + inn.slice(at + 1)
        slips += 1
        if (innMistake(slipped) !== null) caught += 1
      }),
      { numRuns: 4_000, seed: 20_261_122 },
    )
    expect(caught / slips).toBeGreaterThan(0.97)
    expect(caught).toBeLessThan(slips)
  })
})
