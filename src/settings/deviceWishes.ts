import type { Wishes } from '../telephony/chosenDevice.ts'
import type { SoundDevice } from '../telephony/soundDevice.ts'
import type { Settings, SettingsChange } from './settings.ts'

const deviceFields = [
  'microphoneId',
  'microphoneFallbackId',
  'headphonesId',
  'headphonesFallbackId',
  'ringDeviceId',
  'ringFallbackId',
] as const
export type DeviceField = (typeof deviceFields)[number]

/** The device a setting names, as it was last seen; null is the system's default. */
export const wishOf = (settings: Settings, field: DeviceField): SoundDevice | null => {
  const id = settings[field]
  if (id === null) return null
  return settings.knownDevices.find((device) => device.id === id) ?? { id, label: '', group: '' }
}

/** A fallback says what comes after the chosen one: where the system's default is chosen there is nothing before it. */
const wishes = (settings: Settings, chosen: DeviceField, fallback: DeviceField): Wishes => {
  const first = wishOf(settings, chosen)
  const second = wishOf(settings, fallback)
  if (first === null) return []
  return second === null ? [first] : [first, second]
}

export const microphoneWishes = (settings: Settings): Wishes => wishes(settings, 'microphoneId', 'microphoneFallbackId')
export const headphonesWishes = (settings: Settings): Wishes => wishes(settings, 'headphonesId', 'headphonesFallbackId')

/** A ring that lost its device is heard in the headphones rather than nowhere. */
export const ringWishes = (settings: Settings): Wishes => {
  const own = wishes(settings, 'ringDeviceId', 'ringFallbackId')
  return own.length === 0 ? own : [...own, ...headphonesWishes(settings)]
}

/** The change that makes a setting name this device, and remembers its name with it. */
export const deviceChange = (settings: Settings, field: DeviceField, device: SoundDevice | null): SettingsChange => {
  const named = new Set(deviceFields.map((each) => (each === field ? device?.id : settings[each])))
  const others = settings.knownDevices.filter(({ id }) => id !== device?.id)
  return { [field]: device?.id ?? null, knownDevices: [...others, ...(device ? [device] : [])].filter(({ id }) => named.has(id)) }
}
