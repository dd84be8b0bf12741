import { expect, it } from 'vitest'
import { type DeviceField, deviceChange, headphonesWishes, microphoneWishes, ringWishes } from '#core/settings/deviceWishes'
import { type Settings, type SettingsChange, settings } from '#core/settings/settings'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { device } from '../telephony/device.ts'

const headset = device('usb', 'Гарнитура', 'jabra')
const speakers = device('desk', 'Динамики')
const column = device('column', 'Колонка')

const chosen = (...changes: readonly (readonly [DeviceField, SoundDevice])[]): Settings => {
  let now = settings.parse({})
  for (const [field, to] of changes) now = settings.parse({ ...now, ...deviceChange(now, field, to) })
  return now
}

it('remembers a chosen device with its name and group', () => {
  const now = chosen(['microphoneId', headset])

  expect(microphoneWishes(now)).toEqual([headset])
})

it('forgets the name of a device that nothing names any more', () => {
  const both = chosen(['microphoneId', headset], ['headphonesId', headset])
  const one: SettingsChange = deviceChange(both, 'microphoneId', null)
  const none = deviceChange(settings.parse({ ...both, ...one }), 'headphonesId', speakers)

  expect(one.knownDevices).toEqual([headset])
  expect(none.knownDevices).toEqual([speakers])
})

it('puts the fallback after the chosen one, and needs none after the system’s own', () => {
  const now = chosen(['headphonesId', headset], ['headphonesFallbackId', speakers])

  expect(headphonesWishes(now)).toEqual([headset, speakers])
  expect(headphonesWishes(settings.parse({ ...now, headphonesId: null }))).toEqual([])
})

it('rings in the headphones where the ring’s own devices are away', () => {
  const now = chosen(['ringDeviceId', column], ['headphonesId', headset], ['headphonesFallbackId', speakers])

  expect(ringWishes(now)).toEqual([column, headset, speakers])
  expect(ringWishes(settings.parse({ ...now, ringDeviceId: null }))).toEqual([])
})

it('goes on with an id whose name was never kept', () => {
  expect(microphoneWishes(settings.parse({ microphoneId: 'old' }))).toEqual([{ id: 'old', label: '', group: '' }])
})
