import { describe, expect, it } from 'vitest'
import type { LineEvent } from '#core/telephony/lineEvent'
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

    line.tell({ type: 'operator.leftLine' }, { type: 'line.lost', why: 'reset' })

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
    expect(line.view()).toMatchObject({ lamp: 'noConnection', fault: { code: 'lineUnreachable', why: 'silent' }, provenAt: null })
  })

  it('probes at once when the machine wakes', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'network.shaken' })

    expect(line.orders()).toEqual(['line.probe'])
    expect(line.lamp()).toBe('onLine')
  })

  it('reconnects a moment after the machine woke where the probe finds nobody', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'network.shaken' })
    line.pass(200)

    expect(line.orders()).toEqual(['line.probe', 'line.connect'])
    expect(line.lamp()).toBe('connecting')
  })

  it('stays where the probe after waking is answered', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.pass(2_000)
    line.tell({ type: 'network.shaken' }, { type: 'line.proven', roundTripMs: 30 })
    line.orders()

    line.pass(1_999)

    expect(line.orders()).toEqual([])
  })

  it('takes a refreshed registration for a proof, and tries a refused refresh once more', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.pass(1_500)
    line.tell({ type: 'line.registered' })
    const { provenAt } = line.view()
    line.orders()

    line.tell({ type: 'line.refused', fault: { code: 'lineRefused', reason: 'other', status: 500 } }, { type: 'line.unregistered' })

    expect(provenAt).toBe(1_500)
    expect(line.orders()).toEqual(['line.register'])
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
    line.tell(
      wentOnLine,
      microphoneOpened,
      { type: 'line.opened' },
      { type: 'line.refused', fault: { code: 'lineUnreachable', why: 'silent' } },
    )
    line.orders()

    line.tell({ type: 'operator.wentOnLine', account: { ...account, password: 'corrected' }, microphone }, microphoneOpened)

    expect(line.orders()).toEqual(['microphone.open', 'line.connect'])
  })
})

describe('a number that another telephone took', () => {
  const displaced: readonly LineEvent[] = [...onLine, { type: 'line.displaced' }]

  it('is said, and not taken back by anything but the operator’s order', () => {
    const line = lineStory()
    line.tell(...displaced, { type: 'line.unregistered' }, { type: 'network.shaken' })
    line.orders()
    line.pass(600_000)
    const waiting = [line.orders(), line.view()]

    line.tell({ type: 'operator.retried' })

    expect(waiting).toMatchObject([
      [],
      { lamp: 'noConnection', stage: 'displaced', nextTryAt: null, fault: { code: 'lineRefused', reason: 'displaced' } },
    ])
    expect(line.orders()).toEqual(['line.connect'])
    expect(line.view()).toMatchObject({ lamp: 'connecting', fault: null })
  })

  it('has our registration forgotten, where the line still stood', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'line.displaced' })

    expect(line.orders()).toEqual(['line.forget'])
  })

  it('changes nothing while the line registers anew', () => {
    const line = lineStory()
    line.tell(...onLine, { type: 'line.unregistered' })
    line.orders()

    line.tell({ type: 'line.displaced' })

    expect([line.orders(), line.view().stage]).toEqual([[], 'registering'])
  })

  it('shows that the wire fell as well, and is taken back all the same when the operator says so', () => {
    const line = lineStory()
    line.tell(...displaced, { type: 'line.lost', why: 'reset' })
    line.orders()
    line.pass(600_000)
    const waiting = [line.orders(), line.view()]

    line.tell({ type: 'operator.retried' })

    expect(waiting).toMatchObject([[], { lamp: 'noConnection', stage: 'displacedCut', loss: 'reset', fault: { reason: 'displaced' } }])
    expect(line.orders()).toEqual(['line.connect'])
  })

  it('is left as any line is', () => {
    const line = lineStory()
    line.tell(...displaced)
    line.orders()

    line.tell({ type: 'operator.leftLine' })

    expect(line.orders()).toContain('line.disconnect')
  })
})
