import { describe, expect, it } from 'vitest'
import { account, lineStory, microphoneOpened, onLine, wentOnLine } from './lineStory.ts'

describe('reconnecting', () => {
  const proven = () => {
    const line = lineStory()
    line.tell(...onLine)
    line.pass(2_000)
    line.tell({ type: 'line.proven', roundTripMs: 5 })
    line.orders()
    return line
  }

  it('makes the first retry at once', () => {
    const line = proven()

    line.tell({ type: 'line.lost', why: 'reset' })

    expect(line.orders()).toEqual(['line.connect'])
  })

  it('makes the first retry at once also soon after the registration, and only the first', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'line.lost', why: 'reset' })
    const first = line.orders()
    line.tell({ type: 'line.opened' }, { type: 'line.registered' }, { type: 'line.lost', why: 'reset' })
    const second = line.orders()
    line.pass(1_000)

    expect([first, second]).toEqual([['line.connect'], ['line.register']])
    expect(line.orders()).toEqual(['line.connect'])
  })

  it('retries at once again after a registration that held', () => {
    const line = proven()
    line.tell({ type: 'line.lost', why: 'reset' }, { type: 'line.opened' }, { type: 'line.registered' })
    line.pass(1_000)
    line.orders()

    line.tell({ type: 'line.lost', why: 'reset' })

    expect(line.orders()).toEqual(['line.connect'])
  })

  it('says how the line was lost and when the next try comes', () => {
    const line = proven()
    line.tell({ type: 'line.lost', why: 'reset' }, { type: 'line.lost', why: 'refused' })

    expect(line.view()).toMatchObject({ lamp: 'connecting', stage: 'waiting', loss: 'refused', nextTryAt: 2_000 + 1_000 })
  })

  it('waits longer from retry to retry, up to five seconds, and never stops', () => {
    const line = proven()
    line.tell({ type: 'line.lost', why: 'reset' })
    const pauses: number[] = []

    for (let retry = 0; retry < 40; retry += 1) {
      line.tell({ type: 'line.lost', why: 'reset' })
      line.orders()
      let waited = 0
      while (line.orders().length === 0) {
        line.pass(100)
        waited += 100
      }
      pauses.push(waited)
    }

    expect(pauses.slice(0, 5)).toEqual([1_000, 2_000, 4_000, 5_000, 5_000])
    expect(Math.max(...pauses)).toBe(5_000)
  })

  it('spreads the pauses by chance', () => {
    const line = lineStory(() => 0.25)
    line.tell(wentOnLine, microphoneOpened, { type: 'line.lost', why: 'reset' }, { type: 'line.lost', why: 'refused' })
    line.orders()

    line.pass(249)
    const early = line.orders()
    line.pass(1)

    expect(early).toEqual([])
    expect(line.orders()).toEqual(['line.connect'])
  })

  it('says "connecting" for ten seconds and then that there is no connection, still trying', () => {
    const line = proven()
    line.tell({ type: 'line.lost', why: 'reset' }, { type: 'line.lost', why: 'reset' })

    line.pass(9_999)
    const patient = line.lamp()
    line.pass(1)
    const worn = line.lamp()
    line.orders()
    line.pass(10_000)

    expect([patient, worn, line.lamp()]).toEqual(['connecting', 'noConnection', 'noConnection'])
    expect(line.fault()).toMatchObject({ code: 'lineUnreachable' })
    expect(line.orders()).toContain('line.connect')
  })

  it('does not wait for a transport or a registrar that stays silent', () => {
    const line = proven()
    line.tell({ type: 'line.lost', why: 'reset' })
    line.pass(4_000 + 1_000)
    line.tell({ type: 'line.opened' })
    line.pass(4_000 + 2_000)

    expect(line.orders()).toEqual(['line.connect', 'line.connect', 'line.register', 'line.connect'])
  })

  it('tries at once when the network returns', () => {
    const line = proven()
    line.tell({ type: 'line.lost', why: 'reset' }, { type: 'line.lost', why: 'reset' })
    line.orders()

    line.tell({ type: 'network.shaken' })

    expect(line.orders()).toEqual(['line.connect'])
  })

  it('gives up an attempt that hangs when the network returns, and takes one that comes up late', () => {
    const line = proven()
    line.tell({ type: 'line.lost', why: 'reset' })
    line.orders()

    line.tell({ type: 'network.shaken' })
    const anew = line.orders()
    line.pass(4_000)
    line.tell({ type: 'line.opened' })

    expect([anew, line.orders()]).toEqual([['line.connect'], ['line.register']])
  })

  it('connects anew with another account', () => {
    const line = proven()

    line.tell({ type: 'account.changed', account: { ...account, server: 'ws://127.0.0.1:1' } })

    expect(line.orders()).toEqual(['line.connect'])
  })
})
