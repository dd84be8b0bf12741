import { describe, expect, it } from 'vitest'
import { device } from './device.ts'
import { lineStory, microphone, microphoneOpened, onLine, wentOnLine } from './lineStory.ts'

describe('a microphone lost on line', () => {
  it('takes the lamp off, keeps the registration and looks for the microphone again', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'microphone.lost' }, { type: 'microphone.failed', fault: { code: 'microphoneMissing' } })
    const missing = line.view()
    line.pass(3_000)
    line.tell(microphoneOpened)

    expect(missing).toMatchObject({ lamp: 'off', wanted: true, fault: { code: 'microphoneMissing' } })
    expect(line.orders()).toEqual(['microphone.open', 'line.probe', 'microphone.open'])
    expect(line.lamp()).toBe('onLine')
  })

  it('does not call itself on line while another microphone is waited for', () => {
    const line = lineStory()
    line.tell(...onLine, { type: 'microphone.lost' })
    const lost = line.view()
    line.tell({ type: 'microphone.failed', fault: { code: 'microphoneBusy' } })
    line.pass(3_000)

    expect(lost).toMatchObject({ lamp: 'off', wanted: true, fault: { code: 'microphoneMissing' }, microphoneLabel: null })
    expect(line.view()).toMatchObject({ lamp: 'off', fault: { code: 'microphoneBusy' } })
  })

  it('is without a microphone when the old one is lost before the chosen one is open', () => {
    const line = lineStory()
    line.tell(...onLine, { type: 'microphone.chosen', microphone: { ...microphone, devices: [device('other')] } })
    const exchanging = line.lamp()
    line.tell({ type: 'microphone.lost' })

    expect([exchanging, line.lamp()]).toEqual(['onLine', 'off'])
  })

  it('changes the microphone without leaving the line', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'microphone.chosen', microphone: { ...microphone, devices: [device('other')] } })

    expect(line.orders()).toEqual(['microphone.open'])
    expect(line.lamp()).toBe('onLine')
  })

  it('takes the microphone that came back while the other one goes on', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'microphone.returned' })

    expect(line.orders()).toEqual(['microphone.open'])
    expect(line.lamp()).toBe('onLine')
  })

  it('does not wait for the pause where one is plugged in', () => {
    const line = lineStory()
    line.tell(...onLine, { type: 'microphone.lost' }, { type: 'microphone.failed', fault: { code: 'microphoneMissing' } })
    line.orders()

    line.tell({ type: 'microphone.returned' })

    expect(line.orders()).toEqual(['microphone.open'])
  })

  it('goes on line by itself where the first microphone is plugged in after it was asked to', () => {
    const line = lineStory()
    line.tell(wentOnLine, { type: 'microphone.failed', fault: { code: 'microphoneMissing' } })
    line.orders()

    line.tell({ type: 'microphone.returned' }, microphoneOpened)

    expect(line.orders()).toEqual(['microphone.open', 'line.connect'])
  })
})
