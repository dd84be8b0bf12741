import { describe, expect, it } from 'vitest'
import { endingByBye, endingByCancel } from '../../renderer/telephony/reasonHeader.ts'

describe('why a call was cancelled', () => {
  it.each([
    [undefined, 'cancelled'],
    ['SIP;cause=200;text="Call completed elsewhere"', 'answeredElsewhere'],
    ['Q.850;cause=26, SIP ;cause=200', 'answeredElsewhere'],
    ['SIP;cause=487', 'cancelled'],
    ['nonsense', 'cancelled'],
  ] as const)('reads %s as %s', (header, cause) => {
    expect(endingByCancel(header)).toEqual({ by: 'caller', cause })
  })
})

describe('why a call was hung up', () => {
  it.each([
    [undefined, 'caller', 'normal'],
    ['Q.850;cause=16;text="Normal Clearing"', 'caller', 'normal'],
    ['Q.850;cause=41', 'line', 'lineLost'],
    ['q.850 ; CAUSE=102', 'line', 'lineLost'],
    ['SIP;cause=503', 'caller', 'normal'],
  ] as const)('reads %s as the %s’s %s', (header, by, cause) => {
    expect(endingByBye(header)).toEqual({ by, cause })
  })
})
