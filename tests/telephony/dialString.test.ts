import fc from 'fast-check'
import { UserAgent } from 'sip.js'
import { describe, expect, it } from 'vitest'
import { parseDialString } from '#core/telephony/dialString'
import { addressOf } from '../../renderer/telephony/addressOf.ts'

const dialled = (typed: string) => {
  const outcome = parseDialString(typed)
  return outcome.ok ? outcome.value : outcome.fault
}

describe('a number that is typed', () => {
  it.each([
    ['102', '102'],
    [' +7 (812) 539-41-01 ', '+78125394101'],
    ['8 812 539.41.01', '88125394101'],
    ['*21*102#', '*21*102#'],
    ['anna.petrova_2', 'anna.petrova_2'],
    ['sip:102', '102'],
  ])('%j is dialled as %s', (typed, number) => {
    expect(dialled(typed)).toBe(number)
  })

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['102@evil.example', 'address'],
    ['8+812', 'plus'],
    ['++7812', 'plus'],
    ['102;user=phone', 'characters'],
    ['102?Replaces=x', 'characters'],
    ['добавочный 5', 'characters'],
    ['10\r\nEvil: 1', 'characters'],
    ['1'.repeat(65), 'long'],
  ])('%j is refused as %s', (typed, reason) => {
    expect(dialled(typed)).toEqual({ code: 'numberUnfit', reason })
  })

  const userAgent = { configuration: { uri: UserAgent.makeURI('sip:101@pbx.invalid') } } as unknown as UserAgent
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', '+', '#', '*', 'a', '%40', '@', ';', '?', '>', '\r\n', ':', ' ', '"'),
  )
  const anything = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  it('never becomes anything but the user of an address of our own PBX', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const outcome = parseDialString(typed)
        if (!outcome.ok) return
        const address = addressOf(userAgent, outcome.value)
        const read = UserAgent.makeURI(address.toString())
        expect(address.toString()).toMatch(/^sip:[A-Za-z0-9._*+%-]+@pbx\.invalid$/)
        expect([read?.host, decodeURIComponent(read?.user ?? '')]).toEqual(['pbx.invalid', outcome.value])
        expect(Object.keys(read?.parameters ?? {})).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})
