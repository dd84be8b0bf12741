import { describe, expect, it } from 'vitest'
import { lineStory, microphone, microphoneOpened, onLine } from './lineStory.ts'

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
    line.tell(...onLine, { type: 'microphone.chosen', microphone: { ...microphone, deviceId: 'other' } })
    const exchanging = line.lamp()
    line.tell({ type: 'microphone.lost' })

    expect([exchanging, line.lamp()]).toEqual(['onLine', 'off'])
  })

  it('changes the microphone without leaving the line', () => {
    const line = lineStory()
    line.tell(...onLine)
    line.orders()

    line.tell({ type: 'microphone.chosen', microphone: { ...microphone, deviceId: 'other' } })

    expect(line.orders()).toEqual(['microphone.open'])
    expect(line.lamp()).toBe('onLine')
  })
})
