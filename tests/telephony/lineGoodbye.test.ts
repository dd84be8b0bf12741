import { describe, expect, it } from 'vitest'
import { lineStory, onLine } from './lineStory.ts'

describe('a goodbye that is owed', () => {
  const owed = { type: 'sip.goodbyeOwed', callId: 'a' } as const

  it.each(['said', 'over', 'unknown'] as const)('is shown until it is settled, and that it was %s for a while after', (outcome) => {
    const line = lineStory()
    line.tell(...onLine, { type: 'line.lost', why: 'reset' }, owed)
    const before = line.view().goodbye
    line.tell({ type: 'line.opened' }, { type: 'line.registered' }, { type: 'sip.goodbyeSaid', callId: 'a', outcome })
    const after = line.view().goodbye
    line.pass(10_000)

    expect([before, after, line.view().goodbye]).toEqual(['owed', outcome, 'none'])
  })

  it('waits for the last of several', () => {
    const line = lineStory()
    line.tell(...onLine, owed, { type: 'sip.goodbyeOwed', callId: 'b' }, { type: 'sip.goodbyeSaid', callId: 'a', outcome: 'said' })

    expect(line.view().goodbye).toBe('owed')
  })

  it('is given up after two minutes', () => {
    const line = lineStory()
    line.tell(...onLine, owed)
    line.pass(120_000)

    expect(line.view().goodbye).toBe('unknown')
  })
})
