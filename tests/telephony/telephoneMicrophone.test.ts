import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { device } from './device.ts'
import { type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

describe('the microphone', () => {
  it('is opened twice: raw for the meter, processed for the caller', async () => {
    story.microphones.plug({ microphones: ['usb'] })
    story.order({ type: 'microphone.open', devices: [device('usb')], processing: true })
    await story.reports('microphone.opened')

    expect(story.microphones.opened.map(({ constraints }) => constraints.audio)).toMatchObject([
      { deviceId: { exact: 'usb' }, autoGainControl: true, noiseSuppression: true, echoCancellation: true },
      { deviceId: { exact: 'usb' }, autoGainControl: false, noiseSuppression: false, echoCancellation: false },
    ])
  })

  it('is let go where only one of the two opens', async () => {
    story.microphones.refusesRaw = true
    story.order({ type: 'microphone.open', devices: [], processing: true })
    await story.reports('microphone.failed')

    expect(story.microphones.opened.map(({ track }) => track.readyState)).toEqual(['ended'])
  })

  it('gives way to the next one where it is pulled out while it is being opened', async () => {
    story.microphones.plug({ microphones: ['usb'] })
    story.microphones.pulled = 'usb'
    story.order({ type: 'microphone.open', devices: [device('usb')], processing: true })

    expect((await story.reports('microphone.opened')).label).toBe('Гарнитура')
    expect(story.microphones.opened.map(({ track }) => [track.label, track.readyState])).toEqual([
      ['usb', 'ended'],
      ['usb', 'ended'],
      ['Гарнитура', 'live'],
      ['Гарнитура', 'live'],
    ])
  })

  it('is opened once where its sound is not processed', async () => {
    story.order({ type: 'microphone.open', devices: [], processing: false })
    await story.reports('microphone.opened')

    expect(story.microphones.opened).toHaveLength(1)
  })

  it.each([
    ['NotAllowedError', 'microphoneDenied'],
    ['NotFoundError', 'microphoneMissing'],
    ['NotReadableError', 'microphoneBusy'],
  ])('tells %s apart as %s', async (refusal, code) => {
    story.microphones.refusal = refusal

    story.order({ type: 'microphone.open', devices: [], processing: true })

    expect((await story.reports('microphone.failed')).fault.code).toBe(code)
  })

  it('is let go where the line was left while it was being opened', async () => {
    story.order({ type: 'microphone.open', devices: [], processing: false }, { type: 'microphone.close' })
    await expect.poll(() => story.microphones.opened[0]?.track.readyState).toBe('ended')

    expect(story.reported).toEqual([])
  })

  it('obeys the last of two orders', async () => {
    story.microphones.plug({ microphones: ['first', 'second'] })
    story.order({ type: 'microphone.open', devices: [device('first')], processing: false })
    story.order({ type: 'microphone.open', devices: [device('second')], processing: false })
    await story.reports('microphone.opened')

    await expect.poll(() => story.microphones.opened.map(({ track }) => track.readyState)).toEqual(['ended', 'live'])
    expect(story.reported.filter(({ type }) => type === 'microphone.opened')).toHaveLength(1)
  })

  it('changes under a call, and a muted operator stays muted', async () => {
    const { callId, media } = await story.talk()
    story.order({ type: 'call.mute', callId, muted: true })
    const before = media.voice

    story.order({ type: 'microphone.open', devices: [device('other')], processing: true })
    await story.reports('microphone.opened')
    await expect.poll(() => before?.readyState).toBe('ended')

    expect(media.voice).not.toBe(before)
    expect(media.voice?.enabled).toBe(false)
  })

  it('measures only while it is open', async () => {
    story.sound().tell({ operatorDb: -20, operatorPeakDb: -8, callerDb: -100 })
    story.order({ type: 'microphone.open', devices: [], processing: false })
    await story.reports('microphone.opened')
    story.sound().tell({ operatorDb: -21, operatorPeakDb: -8, callerDb: -100 })

    expect(story.reported.filter(({ type }) => type === 'level.measured')).toMatchObject([{ operatorDb: -21 }])
  })
})
