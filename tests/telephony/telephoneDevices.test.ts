import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TelephoneEvent } from '#core/telephony/telephone'
import { device } from './device.ts'
import { type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  story = await telephoneStory()
})
afterEach(() => story.end())

const [headset, builtIn] = [device('headset'), device('builtIn')]
const pair = [headset, builtIn]
const heard = (type: TelephoneEvent['type']) => story.reported.filter((event) => event.type === type)
const inUse = () => story.reported.flatMap((event) => (event.type === 'devices.changed' ? [event.devices] : [])).at(-1)

describe('the microphone by wishes', () => {
  const open = async () => {
    story.order({ type: 'microphone.open', devices: pair, processing: false })
    await story.reports('microphone.opened')
  }

  it('is the chosen one while it is there', async () => {
    story.microphones.plug({ microphones: ['builtIn', 'headset'] })

    await open()

    expect(story.microphones.opened.map(({ track }) => track.label)).toEqual(['headset'])
    expect(inUse()?.microphone).toEqual({ label: 'headset', instead: null })
  })

  it('is the fallback after the chosen one was unplugged in a call, and a muted operator stays muted', async () => {
    story.microphones.plug({ microphones: ['builtIn', 'headset'] })
    const { callId, media } = await story.talk()
    await open()
    story.order({ type: 'call.mute', callId, muted: true })

    story.microphones.plug({ microphones: ['builtIn'] })
    await story.reports('microphone.lost')
    await open()
    await expect.poll(() => media.voice?.label).toBe('builtIn')

    expect(media.voice?.enabled).toBe(false)
    story.order({ type: 'call.mute', callId, muted: false })
    expect(media.voice?.enabled).toBe(true)
    expect(inUse()?.microphone).toEqual({ label: 'builtIn', instead: { label: 'headset', why: 'unplugged' } })
  })

  it('lets the operator be heard through the fallback at once', async () => {
    story.microphones.plug({ microphones: ['builtIn', 'headset'] })
    const { media } = await story.talk()
    await open()

    story.microphones.plug({ microphones: ['builtIn'] })
    await story.reports('microphone.lost')
    await open()

    await expect.poll(() => [media.voice?.label, media.voice?.enabled]).toEqual(['builtIn', true])
  })

  it('asks to be opened again when a dearer one is plugged in, and not for a cheaper one', async () => {
    story.microphones.plug({ microphones: ['builtIn'] })
    await open()
    story.microphones.plug({ microphones: ['builtIn', 'camera'] })
    await story.microphones.enumerateDevices()
    const forCamera = heard('microphone.returned').length

    story.microphones.plug({ microphones: ['builtIn', 'camera', 'headset'] })
    await story.reports('microphone.returned')
    await open()

    expect(forCamera).toBe(0)
    expect(heard('microphone.returned')).toHaveLength(1)
    expect(inUse()?.microphone).toEqual({ label: 'headset', instead: null })
  })

  it('is the fallback where another program holds the chosen one, and says so', async () => {
    story.microphones.plug({ microphones: pair.map(({ id }) => id) })
    story.microphones.refusals.set('headset', 'NotReadableError')

    await open()

    expect(inUse()?.microphone).toEqual({ label: 'builtIn', instead: { label: 'headset', why: 'busy' } })
    expect(heard('microphone.returned')).toEqual([])
  })

  it('asks to be opened when one is plugged in after there was none', async () => {
    story.microphones.refusal = 'NotFoundError'
    story.order({ type: 'microphone.open', devices: pair, processing: false })
    await story.reports('microphone.failed')

    story.microphones.refusal = null
    story.microphones.plug({ microphones: ['headset'] })

    await story.reports('microphone.returned')
  })

  it('is not asked for after the line was left', async () => {
    story.microphones.plug({ microphones: ['builtIn'] })
    await open()
    story.order({ type: 'microphone.close' })

    story.microphones.plug({ microphones: pair.map(({ id }) => id) })
    await story.microphones.enumerateDevices()

    expect(heard('microphone.returned')).toEqual([])
    expect(inUse()?.microphone).toBeNull()
  })

  it('tells the system’s refusal from the page’s', async () => {
    story.microphones.refusal = 'NotAllowedError'
    story.microphones.message = 'Permission denied by system'

    story.order({ type: 'microphone.open', devices: [], processing: true })

    expect((await story.reports('microphone.failed')).fault).toEqual({ code: 'microphoneDeniedBySystem' })
  })
})

describe('where it is heard', () => {
  const choose = () => story.order({ type: 'sound.choose', headphones: pair, ring: [device('column'), ...pair] })

  it('moves to the fallback when the headphones are unplugged, and back when they return', async () => {
    story.microphones.plug({ speakers: ['builtIn', 'headset', 'column'] })
    choose()
    await expect.poll(() => [story.sound().headphones, story.sound().ringDevice]).toEqual(['headset', 'column'])

    story.microphones.plug({ speakers: ['builtIn'] })
    await expect.poll(() => [story.sound().headphones, story.sound().ringDevice]).toEqual(['builtIn', 'builtIn'])
    const away = inUse()
    story.microphones.plug({ speakers: ['builtIn', 'headset', 'column'] })
    await expect.poll(() => inUse()?.ring.instead).toBeNull()

    expect(away).toMatchObject({
      headphones: { label: 'builtIn', instead: { label: 'headset', why: 'unplugged' } },
      ring: { label: 'builtIn', instead: { label: 'column', why: 'unplugged' } },
    })
    expect([story.sound().headphones, story.sound().ringDevice]).toEqual(['headset', 'column'])
  })

  it('moves while it rings', async () => {
    story.microphones.plug({ speakers: ['headset', 'column'] })
    choose()
    await story.goOnLine()
    story.pbx.rings()
    await story.reports('sip.invited')

    story.microphones.plug({ speakers: ['headset'] })

    await expect.poll(() => story.sound().ringDevice).toBe('headset')
    expect(story.sound().rings).toBe(true)
  })

  it('tells the truth of a device that does not take the sound', async () => {
    story.sound().refusing.add('headset')
    story.microphones.plug({ speakers: ['builtIn', 'headset'] })
    choose()

    await expect.poll(() => inUse()?.headphones).toEqual({ label: 'builtIn', instead: { label: 'headset', why: 'busy' } })
    expect(story.sound().headphones).toBe('builtIn')
  })

  it('never rings into a conversation', async () => {
    await story.talk()
    story.pbx.rings()
    await story.reports('sip.turnedAway')

    expect(story.sound().rings).toBe(false)
  })
})
