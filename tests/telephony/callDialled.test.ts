import { describe, expect, it } from 'vitest'
import { callId, callStory, ended } from './callStory.ts'

const outgoing = () => callStory('outgoing')
const rings = { type: 'sip.progressed', callId, kind: 'ringing' } as const
const speaks = { type: 'sip.progressed', callId, kind: 'earlyMedia' } as const
const established = { type: 'sip.established', callId } as const

describe('a call that is dialled', () => {
  it('is ordered at once, noted, and starts no clock of a caller who would wait', () => {
    const call = outgoing()

    call.pass(5_000)

    expect(call.orders()).toEqual([{ type: 'call.dial', callId, number: '+78125394101' }])
    expect(call.noted()).toBe('dialled')
    expect(call.view()).toMatchObject({ direction: 'outgoing', phase: 'dialling', callerClock: { queueWaitMs: 0, running: null } })
  })

  it('shows what the other end does, and talks only once it is established', () => {
    const call = outgoing()
    const phases = [rings, speaks, rings, established].map((event) => {
      call.tell(event)
      return call.view().phase
    })

    expect(phases).toEqual(['alerting', 'earlyMedia', 'alerting', 'talking'])
    expect(call.noted()).toBe('dialled answered')
  })

  it('ends with the outcome that the telephone tells', () => {
    const call = outgoing()

    call.tell(rings, { type: 'sip.ended', callId, by: 'line', cause: 'busy' })

    expect(call.output()).toMatchObject({ direction: 'outgoing', by: 'line', cause: 'busy', wasAnswered: false, talkMs: 0 })
  })

  it('is given up by the operator, also where nobody confirms it', () => {
    const call = outgoing()
    call.tell(rings)
    call.orders()

    call.tell({ type: 'operator.hungUp' })
    const phase = call.view().phase
    call.pass(3_000)

    expect(phase).toBe('cancelling')
    expect(call.orders()).toEqual([{ type: 'call.hangUp', callId }])
    expect(call.output()).toMatchObject({ by: 'operator', cause: 'cancelled' })
  })

  it('is given up by itself when nobody answers for two minutes', () => {
    const call = outgoing()
    call.tell(rings)
    call.orders()

    call.pass(120_000)

    expect(call.orders()).toEqual([{ type: 'call.hangUp', callId }])
    expect(call.output()).toMatchObject({ by: 'line', cause: 'noAnswer' })
  })

  it('is an ordinary conversation afterwards', () => {
    const call = outgoing()

    call.tell(established, { type: 'media.flowing', callId }, ended('operator'))

    expect(call.noted()).toBe('dialled answered mediaFlowed ended')
    expect(call.output()).toMatchObject({ wasAnswered: true })
  })

  it('names whoever the PBX says is there', () => {
    const call = outgoing()

    call.tell(established, { type: 'sip.identified', callId, number: '102', name: 'Пётр' })

    expect(call.view().caller).toMatchObject({ number: '102', name: 'Пётр' })
  })
})
