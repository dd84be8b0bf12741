import type { Settings } from '#core/settings/settings'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { settings } from './people.ts'

export const headset: SoundDevice = { id: 'h1', label: 'Jabra Evolve2 65 (0b0e:24f1)', group: 'g1' }
export const builtInMicrophone: SoundDevice = { id: 'm1', label: 'Встроенный микрофон (Realtek Audio)', group: 'g2' }
export const desktopSpeakers: SoundDevice = { id: 's1', label: 'Динамики (Realtek Audio)', group: 'g2' }

/** A headset that is chosen and not plugged in, with what takes over. */
export const settingsWithDevices: Settings = {
  ...settings,
  microphoneId: headset.id,
  microphoneFallbackId: builtInMicrophone.id,
  headphonesId: headset.id,
  headphonesFallbackId: desktopSpeakers.id,
  ringDeviceId: desktopSpeakers.id,
  knownDevices: [headset, builtInMicrophone, desktopSpeakers],
}
