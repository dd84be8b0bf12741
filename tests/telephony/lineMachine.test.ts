import { describe, expect, it } from 'vitest'
import { device } from './device.ts'
import { account, lineStory, microphone, microphoneOpened, onLine, wentOnLine } from './lineStory.ts'

describe('going on line', () => {
  it('opens the microphone before anything is connected', () => {
    const line = lineStory()

    line.tell(wentOnLine)

    expect(line.orders()).toEqual(['microphone.open'])
    expect(line.lamp()).toBe('connecting')
  })

  it('says the microphone is missing and does not connect', () => {
    const line = lineStory()

    line.tell(wentOnLine, { type: 'microphone.failed', fault: { code: 'microphoneMissing' } })

    expect(line.orders()).toEqual(['microphone.open'])
    expect(line.lamp()).toBe('off')
    expect(line.fault()).toEqual({ code: 'microphoneMissing' })
  })

  it('tries the microphone again when the operator asks or chooses another', () => {
    const line = lineStory()
    line.tell(wentOnLine, { type: 'microphone.failed', fault: { code: 'microphoneBusy' } })
    line.orders()

    line.tell({ type: 'operator.retried' })
    line.tell({ type: 'microphone.failed', fault: { code: 'microphoneBusy' } })
    line.tell({ type: 'microphone.chosen', microphone: { devices: [device('other')], processing: false } })
    line.tell(microphoneOpened)

    expect(line.orders()).toEqual(['microphone.open', 'microphone.open', 'line.connect'])
    expect(line.view()).toMatchObject({ microphoneLabel: 'Гарнитура', fault: null })
  })

  it('is on line only once the PBX has confirmed the registration', () => {
    const line = lineStory()

    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' })
    const before = line.lamp()
    line.tell({ type: 'line.registered' })

    expect([before, line.lamp()]).toEqual(['connecting', 'onLine'])
    expect(line.view().provenAt).toBe(0)
  })

  it('closes the line and the microphone when the operator leaves', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'operator.leftLine' }, { type: 'line.lost' })

    expect(line.orders()).toEqual(['line.disconnect', 'microphone.close'])
    expect(line.view()).toMatchObject({ lamp: 'off', wanted: false, fault: null, provenAt: null })
  })
})

describe('proving', () => {
  it('probes every two seconds and shows the age of the last proof', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.pass(2_000)
    line.tell({ type: 'line.proven', roundTripMs: 30 })
    line.pass(1_999)
    const once = line.orders()
    line.pass(1)

    expect(once).toEqual(['line.probe'])
    expect(line.orders()).toEqual(['line.probe'])
    expect(line.view()).toMatchObject({ lamp: 'onLine', provenAt: 2_000, roundTripMs: 30 })
  })

  it('leaves the lamp and reconnects at once when a probe finds nobody', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.pass(2_000)
    line.tell({ type: 'line.proven', roundTripMs: 30 })
    line.pass(2_000)
    line.orders()

    line.tell({ type: 'line.unproven' })

    expect(line.orders()).toEqual(['line.connect'])
    expect(line.view()).toMatchObject({ lamp: 'connecting', provenAt: null })
  })

  it('probes at once when the machine wakes', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'network.shaken' })

    expect(line.orders()).toEqual(['line.probe'])
  })

  it('registers again when the PBX drops the registration', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'line.unregistered' })

    expect(line.orders()).toEqual(['line.register'])
    expect(line.lamp()).toBe('connecting')
  })
})

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

    line.tell({ type: 'line.lost' })

    expect(line.orders()).toEqual(['line.connect'])
  })

  it('waits longer from retry to retry, up to five seconds, and never stops', () => {
    const line = proven()
    line.tell({ type: 'line.lost' })
    const pauses: number[] = []

    for (let retry = 0; retry < 40; retry += 1) {
      line.tell({ type: 'line.lost' })
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
    line.tell(wentOnLine, microphoneOpened, { type: 'line.lost' })
    line.orders()

    line.pass(249)
    const early = line.orders()
    line.pass(1)

    expect(early).toEqual([])
    expect(line.orders()).toEqual(['line.connect'])
  })

  it('says "connecting" for ten seconds and then that there is no connection, still trying', () => {
    const line = proven()
    line.tell({ type: 'line.lost' }, { type: 'line.lost' })

    line.pass(9_999)
    const patient = line.lamp()
    line.pass(1)
    const worn = line.lamp()
    line.orders()
    line.pass(10_000)

    expect([patient, worn, line.lamp()]).toEqual(['connecting', 'noConnection', 'noConnection'])
    expect(line.fault()).toEqual({ code: 'lineUnreachable' })
    expect(line.orders()).toContain('line.connect')
  })

  it('does not wait for a transport or a registrar that stays silent', () => {
    const line = proven()
    line.tell({ type: 'line.lost' })
    line.pass(5_000 + 1_000)
    line.tell({ type: 'line.opened' })
    line.pass(4_000 + 2_000)

    expect(line.orders()).toEqual(['line.connect', 'line.connect', 'line.register', 'line.connect'])
  })

  it('tries at once when the network returns', () => {
    const line = proven()
    line.tell({ type: 'line.lost' }, { type: 'line.lost' })
    line.orders()

    line.tell({ type: 'network.shaken' })

    expect(line.orders()).toEqual(['line.connect'])
  })

  it('connects anew with another account', () => {
    const line = proven()

    line.tell({ type: 'account.changed', account: { ...account, server: 'ws://127.0.0.1:1' } })

    expect(line.orders()).toEqual(['line.connect'])
  })
})

describe('the account', () => {
  it('read anew and found the same changes nothing', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'account.changed', account: { ...account } }, { ...wentOnLine })

    expect(line.orders()).toEqual([])
    expect(line.lamp()).toBe('onLine')
  })

  it('is taken when the operator goes on line once more', () => {
    const line = lineStory()
    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.refused', fault: { code: 'lineUnreachable' } })
    line.orders()

    line.tell({ type: 'operator.wentOnLine', account: { ...account, password: 'corrected' }, microphone }, microphoneOpened)

    expect(line.orders()).toEqual(['microphone.open', 'line.connect'])
  })
})

describe('refused', () => {
  const fault = { code: 'lineRefused', reason: 'wrongPassword', status: 401 } as const

  it('says why and does not hammer the PBX', () => {
    const line = lineStory()
    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.refused', fault })
    line.orders()

    line.pass(59_999)
    const quiet = line.orders()
    line.pass(1 + 2_000)

    expect(quiet).toEqual([])
    expect(line.orders()).toEqual(['line.connect'])
  })

  it('shows the refusal until it is tried again', () => {
    const line = lineStory()
    line.tell(wentOnLine, microphoneOpened, { type: 'line.opened' }, { type: 'line.refused', fault })
    const refused = line.view()

    line.tell({ type: 'operator.retried' })

    expect(refused).toMatchObject({ lamp: 'noConnection', fault })
    expect(line.view()).toMatchObject({ lamp: 'connecting', fault: null })
  })
})
