import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redacted } from '#core/faults/redacted'

const secret = fc.stringMatching(/^[A-Za-z0-9+/]{6,24}$/)
const frames: readonly ((secret: string) => string)[] = [
  (it) => `Authorization: Digest username="101", response="${it}", nonce="x"`,
  (it) => `Error: REGISTER sip:pbx\r\nproxy-authorization: Digest ${it}\r\nTo: 1`,
  (it) => `{"password":"${it}","a":1}`,
  (it) => `password=${it}&x=1`,
  (it) => `nonce="${it}",opaque="${it}"`,
  (it) => `cannot parse "${it}" <sip:1@2>`,
  (it) => `unexpected <sip:${it}@pbx.example>;tag=1`,
  (it) => `mail to ${it}@example.com failed`,
  (it) => `token: ${it}`,
]

describe('a text for a log', () => {
  it('keeps no secret, address or name, however it is framed', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...frames), fc.string(), (hidden, frame, around) => {
        expect(redacted(`at place 1\n${frame(hidden)}\n`)).not.toContain(hidden)
        expect(redacted(`${around}\n${frame(hidden)}\n`)).not.toContain(hidden)
      }),
    )
  })

  it('keeps no telephone number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?\d{7,15}$/), (number) => {
        expect(redacted(`call from ${number} failed`)).not.toContain(number)
      }),
    )
    expect(redacted('from +7 (812) 539-41-01')).not.toMatch(/539|41-01/)
  })

  it('keeps no Cyrillic word: it is somebody’s name or what he said', () => {
    expect(redacted('bad name Анна Смирнова in header')).toBe('bad name …in header')
  })

  it('leaves what finds the place in the code', () => {
    const stack =
      'TypeError: Cannot read properties of undefined (reading "tag")\n    at parse (http://127.0.0.1:41234/assets/index-Ab1.js:12:34567)'

    expect(redacted(stack)).toBe(stack)
  })
})
