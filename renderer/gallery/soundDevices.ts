import type { HeadsetView } from '#core/headset/headsetView'
import type { Settings } from '#core/settings/settings'
import type { DeviceNews } from '#core/telephony/deviceNews'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { settings } from './people.ts'

export const headset: SoundDevice = { id: 'h1', label: 'Гарнитура оператора (0b0e:24f1)', group: 'g1' }
export const builtInMicrophone: SoundDevice = { id: 'm1', label: 'Встроенный микрофон', group: 'g2' }
export const desktopSpeakers: SoundDevice = { id: 's1', label: 'Динамики', group: 'g2' }

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

export const standIns: readonly DeviceNews[] = [
  { kind: 'microphone', what: 'unplugged', wanted: headset.label, now: builtInMicrophone.label },
  { kind: 'headphones', what: 'busy', wanted: headset.label, now: null },
]
export const givenBack: readonly DeviceNews[] = [{ kind: 'headphones', what: 'returned', wanted: headset.label, now: headset.label }]

export const headsetAtWork: HeadsetView = {
  state: 'working',
  name: 'Гарнитура оператора',
  can: { hook: true, mute: true, hold: true },
  inCall: false,
}
